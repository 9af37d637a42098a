#pragma once

#include "diagnosis/engine/Diagnosis.h"
#include "diagnosis/session/Run.h"
#include "probes/model/Finding.h"
#include "report/text/ErrorText.h"
#include "report/text/Language.h"

#include <QString>
#include <QStringView>

namespace tsunagu {

/// Where a cause lies: "this computer", "プロバイダー".
QString whereText(Where where, Language language);

/// How sure the diagnosis is, one word: "certain", "high", "possible"; "確実", "高い", "可能性あり".
QString confidenceText(Confidence confidence, Language language);

/// The word with a short reason from what was measured: "高い（UDP 500 と 4500 だけが 2
/// 番目の中継所の先へ進みません）". Only the word when nothing measured gives a reason.
QString confidenceWithReason(const Run& run, Language language);

/// The word that stands beside a status' colour and sign: "OK", "問題なし".
QString statusText(Status status, Language language);
/// The sign that stands beside the word, the same in both languages: ✓ ! ✕ – ?
QString statusSign(Status status);

/// A cause (or `none`, `inconclusive`) in a few words, without a full stop, for lists: "The provider blocks the VPN".
/// For an id that is not known (from a newer report) the id itself.
QString causeName(QStringView id, Language language);

} // namespace tsunagu
