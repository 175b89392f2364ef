package proviso.batch;

import proviso.policy.Policy;

/**
 * What a row asks for.
 *
 * @param transaction what this issue of the policy is called, such as "renewal 2027"; may be empty.
 *     Within one folder a policy is issued once for each transaction
 * @param policy the policy
 */
record Order(String transaction, Policy policy) {}
