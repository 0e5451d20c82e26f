package casework.deprecation;

import casework.customer.Contact;

/**
 * What one person is told about a deprecation.
 *
 * @param place a number of the letter's own, by which no letter holds back another
 * @param path of the page about it, which begins with a slash
 */
public record Letter(
    Occasion occasion,
    Deprecation deprecation,
    Feature feature,
    String customer,
    Contact to,
    long place,
    String path) {}
