#include "wizard-pages/widgets/ChoiceList.h"

#include "wizard-pages/widgets/Card.h"
#include "wizard-pages/widgets/SlimScrollBar.h"
#include "wizard-pages/widgets/Theme.h"
#include "wizard-pages/widgets/Type.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

constexpr int hintRole = Qt::UserRole;
constexpr int frame = 6;        ///< between the border and the rows
constexpr qreal mostRows = 4.5; ///< usual ones, before it scrolls; half a row tells that there are more
constexpr int sidePadding = 12;
constexpr int verticalPadding = 9;
constexpr int markSize = 20;
constexpr int markGap = 12;
constexpr int lineGap = 1;

/// Lays a text out in lines of that width, at the distance of the widget's language; draws it if there is a painter.
/// The result is its height.
qreal layOut(const QString& text, TextRole role, const QWidget& widget, qreal width, QPainter* painter = nullptr,
             QPointF position = {})
{
    if (text.isEmpty())
        return 0;
    QTextLayout layout(text, typeFont(role, widget.font()));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const QFontMetricsF metrics(layout.font());
    const qreal distance = lineHeight(role, widget.font(), widget.locale());
    qreal top = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, top + (distance - metrics.height()) / 2 + metrics.ascent() - line.ascent()));
        top += distance;
    }
    layout.endLayout();
    if (painter != nullptr)
        layout.draw(painter, position);
    return top;
}

class RowDelegate : public QStyledItemDelegate
{
public:
    explicit RowDelegate(ChoiceList* list)
        : QStyledItemDelegate(list)
        , m_list(*list)
    {
    }

    int heightOf(const QModelIndex& index, int width) const
    {
        const qreal room = std::max(1, width - textLeft() - sidePadding);
        const qreal title = layOut(index.data().toString(), TextRole::Strong, m_list, room);
        const qreal hint = layOut(index.data(hintRole).toString(), TextRole::Hint, m_list, room);
        return static_cast<int>(std::ceil(2 * verticalPadding + title + (hint > 0 ? lineGap + hint : 0)));
    }

    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const override
    {
        const int width = m_list.viewport()->width();
        return {width, heightOf(index, width)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme theme = Theme::of(m_list.palette());
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const bool isCurrent = m_list.hasFocus() && m_list.currentIndex() == index;
        const QRect row = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isChosen || option.state.testFlag(QStyle::State_MouseOver))
            paintPanel(*painter, row, isChosen ? theme.accentSoft : theme.ground, Qt::transparent, 1, 6);
        if (isCurrent && !isChosen)
            paintPanel(*painter, row, Qt::transparent, theme.accent, 1, 6);
        const qreal room = std::max(1, row.width() - textLeft() - sidePadding);
        const QPointF at(row.left() + textLeft(), row.top() + verticalPadding);
        painter->setPen(theme.text);
        const qreal title = layOut(index.data().toString(), TextRole::Strong, m_list, room, painter, at);
        painter->setPen(theme.muted);
        layOut(index.data(hintRole).toString(), TextRole::Hint, m_list, room, painter,
               at + QPointF(0, title + lineGap));
        const qreal firstLine = lineHeight(TextRole::Strong, m_list.font(), m_list.locale());
        const QRectF mark(row.left() + sidePadding, at.y() + (firstLine - markSize) / 2, markSize, markSize);
        painter->setPen(QPen(isChosen ? theme.accent : theme.border, isChosen ? 2 : 1.5));
        painter->setBrush(theme.surface);
        painter->drawEllipse(mark.adjusted(1, 1, -1, -1));
        if (isChosen) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.accent);
            painter->drawEllipse(mark.adjusted(5, 5, -5, -5));
        }
        painter->restore();
    }

private:
    static int textLeft() { return sidePadding + markSize + markGap; }

    const ChoiceList& m_list;
};

} // namespace

ChoiceList::ChoiceList(QWidget* parent)
    : QListView(parent)
    , m_rows(new QStandardItemModel(this))
{
    setModel(m_rows);
    setItemDelegate(new RowDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(frame, frame, frame, frame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBar(new SlimScrollBar(this));
    setResizeMode(QListView::Adjust);
    setMouseTracking(true); // a row shows that the pointer is over it
    setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isSetting && chosen() >= 0)
            Q_EMIT chose(chosen());
    });
}

void ChoiceList::showRows(const QList<Row>& rows)
{
    if (m_rows->rowCount() != rows.size()) {
        m_isSetting = true;
        m_rows->clear();
        for (qsizetype row = 0; row < rows.size(); ++row)
            m_rows->appendRow(new QStandardItem);
        m_isSetting = false;
    }
    for (int number = 0; number < m_rows->rowCount(); ++number) {
        const Row& row = rows.at(number);
        QStandardItem* item = m_rows->item(number);
        item->setText(row.title);
        item->setData(row.hint, hintRole);
        item->setData(row.hint.isEmpty() ? row.title : QStringLiteral("%1, %2").arg(row.title, row.hint),
                      Qt::AccessibleTextRole);
    }
    scheduleDelayedItemsLayout();
    updateGeometry();
}

int ChoiceList::chosen() const
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    return selected.isEmpty() ? -1 : selected.constFirst().row();
}

void ChoiceList::setChosen(int row)
{
    if (row == chosen())
        return;
    m_isSetting = true;
    if (row < 0)
        clearSelection();
    else
        setCurrentIndex(m_rows->index(row, 0));
    m_isSetting = false;
}

QSize ChoiceList::sizeHint() const
{
    constexpr int usualWidth = 400;
    return {usualWidth, heightForWidth(usualWidth)};
}

QSize ChoiceList::minimumSizeHint() const
{
    const int narrowest =
        2 * frame + 2 * sidePadding + markSize + markGap + 4 * typeFont(TextRole::Strong, font()).pixelSize();
    return {narrowest, 2 * frame + 2 * verticalPadding + markSize};
}

bool ChoiceList::hasHeightForWidth() const
{
    return true;
}

int ChoiceList::heightForWidth(int width) const
{
    const auto* delegate = static_cast<const RowDelegate*>(itemDelegate());
    const qreal usualRow = 2 * verticalPadding + lineHeight(TextRole::Strong, font(), locale()) + lineGap +
                           lineHeight(TextRole::Hint, font(), locale());
    const int most = static_cast<int>(std::lround(mostRows * usualRow));
    int height = 0;
    for (int row = 0; row < m_rows->rowCount() && height < most; ++row)
        height += delegate->heightOf(m_rows->index(row, 0), width - 2 * frame);
    return std::min(height, most) + 2 * frame;
}

bool ChoiceList::event(QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        const Theme theme = Theme::of(palette());
        QPainter painter(this);
        paintPanel(painter, rect(), theme.surface, hasFocus() ? theme.accent : theme.border, hasFocus() ? 2 : 1);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QListView::event(event);
}

void ChoiceList::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange) {
        scheduleDelayedItemsLayout();
        updateGeometry();
    }
}

void ChoiceList::keyPressEvent(QKeyEvent* event)
{
    // The focus alone chooses nothing; the first arrow key chooses the row on which it is, and does not pass it over.
    const bool isArrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (isArrow && chosen() < 0 && currentIndex().isValid()) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
        return;
    }
    QListView::keyPressEvent(event);
}

QItemSelectionModel::SelectionFlags ChoiceList::selectionCommand(const QModelIndex& index, const QEvent* event) const
{
    // Control and a click would leave nothing chosen.
    const QItemSelectionModel::SelectionFlags usual = QListView::selectionCommand(index, event);
    return usual.testFlag(QItemSelectionModel::Deselect) ? QItemSelectionModel::NoUpdate : usual;
}

} // namespace tsunagu
