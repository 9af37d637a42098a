#pragma once

#include "probes/http/HttpResponse.h"
#include "probes/model/HttpUrl.h"

#include <QString>

#include <optional>

namespace tsunagu {

/// What the answer to the check URL shows.
enum class PortalReading
{
    Expected,       ///< what the page's owner sends: 204, or a text that is known of a check page
    Redirected,     ///< sent on to another site
    OtherPage,      ///< a web page in place of it
    SignInRequired, ///< 511 Network Authentication Required (RFC 6585 §6)
    SameSite,       ///< sent on within its own site, which its owner may do as well
    OtherAnswer,    ///< neither the expected text nor a page for people, or an error
};

QString portalReadingWord(PortalReading reading);

struct PortalAnswer
{
    PortalReading reading = PortalReading::OtherAnswer;
    QString redirectHost; ///< of the Location field, at most 253 characters; empty if there is none
};

PortalAnswer readPortalAnswer(const HttpUrl& asked, const HttpResponse& response);

/// A string property as `busctl get-property` prints it (`s "http://…"`); empty if it is none.
std::optional<QString> parseBusctlString(const QByteArray& output);
/// A boolean property as `busctl get-property` prints it (`b true`); empty if it is none.
std::optional<bool> parseBusctlBool(const QByteArray& output);

} // namespace tsunagu
