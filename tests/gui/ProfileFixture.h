#pragma once

#include "tests/gui/SampleProfiles.h"
#include "tests/gui/WizardFixture.h"
#include "wizard-pages/widgets/Banner.h"
#include "wizard-pages/widgets/ChoiceList.h"
#include "wizard-pages/widgets/TextField.h"

#include <QTest>

#include <atomic>

namespace tsunagu {

/// A wizard with something to choose from, for each language.
class ProfileOffer : public WizardFixture, public testing::WithParamInterface<Language>
{
protected:
    void find(const profiles::ProfileSearch& search)
    {
        m_sources.computer = [this, search](const std::stop_token&) {
            ++m_searches;
            return search;
        };
    }
    void find(const QList<VpnProfile>& found) { find(sample::searchOf(found)); }
    void haveFile(const profiles::FileSearch& search)
    {
        m_sources.file = [this, search](const QString& path, const std::stop_token&) {
            m_opened = path;
            return search;
        };
    }
    /// Opens the wizard on the page, as soon as every search has ended.
    void openPage(const QString& server = {}, const QString& file = {})
    {
        setProfiles(m_sources, file);
        open(GetParam(), server);
        EXPECT_TRUE(QTest::qWaitFor([this] { return !vpn().isSearching(); }, 3000));
        window().showPage(PageKind::WhichVpn);
    }
    VpnChoice& vpn() { return window().model().vpn(); }
    VpnChoice::Sources& sources() { return m_sources; }
    int searches() const { return m_searches; }
    QString opened() const { return m_opened; }

    TextField* field() { return window().currentPage()->findChild<TextField*>(); }
    ChoiceList* list() { return window().currentPage()->findChild<ChoiceList*>(); }
    Banner* refusal() { return window().currentPage()->findChild<Banner*>(); }
    QStringList rows()
    {
        QStringList titles;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            titles.append(list()->model()->index(row, 0).data().toString());
        return titles;
    }
    QString chosenName() { return vpn().chosen() == nullptr ? QString() : vpn().chosen()->name; }
    Language otherLanguage() const { return GetParam() == Language::Japanese ? Language::English : Language::Japanese; }
    /// The profile that the next run is about, after all pages up to it.
    std::optional<VpnProfile> examined()
    {
        press(Qt::Key_Return);
        expectPage(PageKind::Consent);
        press(Qt::Key_Return);
        expectPage(PageKind::Result);
        return session().run() ? session().run()->target.profile : std::nullopt;
    }

private:
    VpnChoice::Sources m_sources;
    std::atomic<int> m_searches = 0;
    QString m_opened; ///< written before what was found is told
};

} // namespace tsunagu
