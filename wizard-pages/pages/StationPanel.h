#pragma once

#include "report/text/StationText.h"
#include "wizard-pages/widgets/Card.h"

namespace tsunagu {

class Tag;
class TextLabel;

/// The numbers of one station of the path picture, each under its name. Read out as a whole when it is opened, and fact
/// by fact when it is walked through.
class StationPanel : public Card
{
    Q_OBJECT

public:
    explicit StationPanel(QWidget* parent);

    void showStation(const Station& station, const QList<StationFact>& facts, Language language);

private:
    TextLabel* m_name;
    Tag* m_state;
    QWidget* m_facts;
};

} // namespace tsunagu
