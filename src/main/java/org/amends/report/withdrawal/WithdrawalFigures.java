package org.amends.report.withdrawal;

import io.quarkus.qute.TemplateData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The withdrawals of one shop.
 *
 * @param shop the source of its orders; empty for those whose order nobody has found
 * @param acknowledgedAtOnce within a minute
 * @param unacknowledged that have no receipt yet
 * @param refundedInTime by the law's clock
 * @param refundLate whose clock ran out, whether the money has gone since or not
 * @param refused on a ground that two people confirmed
 */
@TemplateData
@Schema(name = "WithdrawalFigures")
public record WithdrawalFigures(
        String shop,
        long declared,
        long acknowledgedAtOnce,
        long acknowledgedLater,
        long unacknowledged,
        long refundedInTime,
        long refundLate,
        long refused) {}
