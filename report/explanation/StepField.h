#pragma once

#include "report/explanation/Article.h"

#include <QString>

#include <tl/expected.hpp>

namespace tsunagu {

/// Sets what a line `- key: value` under a step's title says. The error is a reason in English, without a place.
tl::expected<void, QString> setStepField(Step& step, const QString& key, const QString& value);

} // namespace tsunagu
