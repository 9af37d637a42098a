#pragma once

#include "diagnosis/session/Run.h"
#include "report/text/Language.h"

#include <QString>

namespace tsunagu {

class Texts;

// The answers of probes that look at the profile's certificates: `findingAnswer` uses them. Empty where the status says
// it all.
QString certificateAnswer(const Finding& finding, const Texts& texts);
QString revocationAnswer(const Finding& finding, const Texts& texts);

/// What the verdict says of a certificate, for the explanations; empty where it says nothing of one.
struct CertificateValues
{
    QString subject;
    QString ended;  ///< the date at which an expired one ended
    QString begins; ///< the date at which one that is not valid yet begins
    QString host;   ///< who does not answer when asked whether it was withdrawn
};
CertificateValues certificateValues(const Run& run, Language language);

} // namespace tsunagu
