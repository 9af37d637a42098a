#include "report/model/ReportJson.h"
#include "report/text/ScreenText.h"
#include "report/text/Texts.h"

namespace tsunagu {

QString reportErrorSentence(const ReportError& error, Language language)
{
    const Texts texts(language);
    const QString place = forScreen(error.place, 100);
    switch (error.fault) {
    case ReportFault::TooLarge:
        return texts.translate("ReportError", "This file is too large for a report. Choose the file that this program "
                                              "saved.");
    case ReportFault::NotJson:
        return place.isEmpty()
                   ? texts.translate("ReportError", "This file cannot be read as a report. Ask for the file once more.")
                   : texts
                         .translate("ReportError", "This file cannot be read as a report; it is damaged at %1. Ask for "
                                                   "the file once more.")
                         .arg(place);
    case ReportFault::NotAReport:
        return texts.translate("ReportError", "This file is no report of this program. Choose the JSON file that it "
                                              "saved.");
    case ReportFault::UnknownSchema:
        return texts
            .translate("ReportError", "This report has a form that this version does not know (%1). Use a newer "
                                      "version of the program.")
            .arg(forScreen(error.detail));
    case ReportFault::KeyMissing:
        return texts.translate("ReportError", "This report is incomplete: %1 is missing. Ask for the file once more.")
            .arg(place);
    case ReportFault::WrongType:
    case ReportFault::BadValue:
        return texts
            .translate("ReportError", "This report holds something that cannot be, at %1. Ask for the file once more.")
            .arg(place);
    }
    Q_UNREACHABLE();
}

} // namespace tsunagu
