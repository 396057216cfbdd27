package org.amends.report.voice;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.amends.report.scope.Narrowings;
import org.amends.report.scope.ReportTable;

/** One table for each matter, so that each has its files. */
@Singleton
class VoiceCaseTables {

    private final VoiceCases cases;
    private final Narrowings narrowings;

    VoiceCaseTables(VoiceCases cases, Narrowings narrowings) {
        this.cases = cases;
        this.narrowings = narrowings;
    }

    ReportTable<VoiceCase> of(VoiceMatter matter) {
        return new VoiceCaseTable(matter, cases, narrowings);
    }

    @Produces
    @Singleton
    ReportTable<VoiceCase> complaints() {
        return of(VoiceMatter.COMPLAINTS);
    }

    @Produces
    @Singleton
    ReportTable<VoiceCase> toldOthers() {
        return of(VoiceMatter.TOLD_OTHERS);
    }

    @Produces
    @Singleton
    ReportTable<VoiceCase> outside() {
        return of(VoiceMatter.OUTSIDE);
    }

    @Produces
    @Singleton
    ReportTable<VoiceCase> contacted() {
        return of(VoiceMatter.CONTACTED);
    }

    @Produces
    @Singleton
    ReportTable<VoiceCase> asked() {
        return of(VoiceMatter.ASKED);
    }
}
