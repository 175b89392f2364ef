"use strict";
(function () {
  var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };
  var one = function (id) { return document.getElementById(id); };
  var panes = [one("old"), one("new")];
  var list = one("list");
  var boxes = all("input[name=kind]");
  var current = -1;
  var quiet = 0;
  one("tools").hidden = false;
  one("help").hidden = false;
  view("panes");

  function view(name) {
    one("panes").hidden = name !== "panes";
    list.hidden = name !== "list";
    one("as-panes").setAttribute("aria-pressed", String(name === "panes"));
    one("as-list").setAttribute("aria-pressed", String(name === "list"));
    if (current >= 0) { show(current); }
  }

  function wanted(element) {
    var kinds = element.dataset.kinds.split(" ");
    return boxes.some(function (box) { return box.checked && kinds.indexOf(box.value) >= 0; });
  }

  function filter() {
    all(".row[data-change]").forEach(function (row) { row.hidden = !wanted(row); });
    all(".c[data-change]").forEach(function (clause) { clause.classList.toggle("dim", !wanted(clause)); });
    var open = rows();
    one("count").textContent = open.length + (open.length === 1 ? " change shown" : " changes shown");
  }

  function rows() { return all(".row[data-change]").filter(function (row) { return !row.hidden; }); }

  function of(change) { return all('[data-change="' + change + '"]'); }

  /* Brings a change into view on both sides. */
  function show(change) {
    all(".on").forEach(function (element) { element.classList.remove("on"); });
    current = change;
    of(change).forEach(function (element) {
      element.classList.add("on");
    });
    panes.forEach(function (pane) {
      var target = pane.querySelector('[data-change="' + change + '"]');
      if (target) { scroll(pane, target.offsetTop - 90); }
    });
    var row = list.querySelector('[data-change="' + change + '"]');
    if (row && !list.hidden) { row.scrollIntoView({block: "nearest"}); }
    one("said").textContent = row ? row.querySelector(".where").textContent : "";
  }

  function scroll(pane, top) {
    quiet = Date.now() + 120;
    pane.scrollTop = Math.max(0, top);
  }

  function step(by) {
    var open = rows().map(function (row) { return Number(row.dataset.change); });
    if (!open.length) { return; }
    var at = open.indexOf(current);
    var next = at < 0 ? (by > 0 ? 0 : open.length - 1) : Math.min(open.length - 1, Math.max(0, at + by));
    show(open[next]);
  }

  /* The other side follows: the clause at the top has its counterpart at the top there. */
  function follow(from, to) {
    if (Date.now() < quiet) { return; }
    var clauses = from.querySelectorAll(".c");
    var low = 0;
    var high = clauses.length - 1;
    var top = from.scrollTop + 60;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (clauses[middle].offsetTop + clauses[middle].offsetHeight > top) { high = middle; } else { low = middle + 1; }
    }
    for (var i = low; i < clauses.length && i < low + 12; i++) {
      var clause = clauses[i];
      if (clause.classList.contains("moved")) { continue; }
      var other = to.querySelector('.c[data-pair="' + clause.dataset.pair + '"]');
      if (other) {
        scroll(to, other.offsetTop - (clause.offsetTop - from.scrollTop));
        return;
      }
    }
  }

  panes[0].addEventListener("scroll", function () { follow(panes[0], panes[1]); }, {passive: true});
  panes[1].addEventListener("scroll", function () { follow(panes[1], panes[0]); }, {passive: true});
  document.addEventListener("click", function (event) {
    var element = event.target.closest("[data-change]");
    if (element) { show(Number(element.dataset.change)); }
  });
  boxes.forEach(function (box) { box.addEventListener("change", filter); });
  one("as-panes").addEventListener("click", function () { view("panes"); });
  one("as-list").addEventListener("click", function () { view("list"); });
  one("next").addEventListener("click", function () { step(1); });
  one("previous").addEventListener("click", function () { step(-1); });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.tagName === "BUTTON" && event.key === " ") { return; }
    var key = event.key;
    if (key === "n" || key === "j") { step(1); } else if (key === "p" || key === "k") { step(-1); } else if (key === "s") { view("panes"); } else if (key === "l") { view("list"); } else if (key === "a") {
      boxes.forEach(function (box) { box.checked = true; });
      filter();
    } else if (/^[1-9]$/.test(key) && boxes[Number(key) - 1]) {
      boxes.forEach(function (box, i) { box.checked = i === Number(key) - 1; });
      filter();
    } else { return; }
    event.preventDefault();
  });
  filter();
})();
