package org.amends.mail.reading;

import java.util.Optional;

/**
 * An invitation or an answer to one (RFC 6047).
 *
 * @param method REQUEST, REPLY, CANCEL …; absent for a calendar that is only sent along
 */
public record CalendarPart(Optional<String> method, String text) {}
