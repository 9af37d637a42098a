#pragma once

#include "probes/http/HttpResponse.h"
#include "probes/model/HttpUrl.h"
#include "probes/model/Probe.h"
#include "probes/platform/Clock.h"

#include <QDateTime>
#include <QHostAddress>

namespace tsunagu {

/// How asking for a URL ended.
enum class HttpOutcome
{
    Answered,
    NameNotFound, ///< the host has no address, or no resolver says so
    NotSent,      ///< this computer refused to send, or has no route
    Refused,      ///< the host answers, but not on that port
    NoAnswer,     ///< nothing, or not all of it, in time
    Unreadable,   ///< something came that is not HTTP/1.x
};

QString httpOutcomeWord(HttpOutcome outcome);

struct HttpAnswer
{
    HttpOutcome outcome = HttpOutcome::NoAnswer;
    HttpResponse response; ///< for Answered
    QHostAddress address;  ///< which was asked; null if none was found
    double rttMs = 0;      ///< from the request to the first byte of the answer
    QDateTime receivedUtc; ///< this computer's wall clock at that first byte
};

/// Asks for a URL once, with GET and a connection of its own; redirects are told, never followed. Waits until `until`,
/// the context's deadline or a stop. `mostBody`: octets of the body that are wanted.
HttpAnswer httpGet(const ProbeContext& context, const HttpUrl& url, qsizetype mostBody, TimePoint until);

} // namespace tsunagu
