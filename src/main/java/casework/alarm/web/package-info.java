/** Alarms over HTTP: Alertmanager's webhook, a plain one, and first line's page. */
@NullMarked
package casework.alarm.web;

import org.jspecify.annotations.NullMarked;
