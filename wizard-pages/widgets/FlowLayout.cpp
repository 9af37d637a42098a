#include "wizard-pages/widgets/FlowLayout.h"

#include <QWidget>

#include <algorithm>

namespace tsunagu {

struct FlowLayout::Line
{
    QList<QLayoutItem*> items;
    QList<QSize> sizes;
    int width = 0;
    int height = 0;
};

FlowLayout::FlowLayout(Justify justify, int spacing, QWidget* parent)
    : QLayout(parent)
    , m_justify(justify)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < m_items.size() ? m_items.at(index) : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return Qt::Horizontal;
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QList<QLayoutItem*> FlowLayout::visibleItems() const
{
    QList<QLayoutItem*> visible;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(visible),
                 [](const QLayoutItem* item) { return !item->isEmpty(); });
    return visible;
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    const QList<QLayoutItem*> visible = visibleItems();
    for (const QLayoutItem* item : visible) {
        const QSize hint = item->sizeHint();
        size = QSize(size.width() + hint.width() + (size.isNull() ? 0 : spacing()),
                     std::max(size.height(), hint.height()));
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    const QList<QLayoutItem*> visible = visibleItems();
    for (const QLayoutItem* item : visible)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

void FlowLayout::place(const Line& line, const QRect& area, int top) const
{
    const int slack = area.width() - line.width;
    int x = area.x() + (m_justify == Justify::End ? slack : 0);
    for (qsizetype i = 0; i < line.items.size(); ++i) {
        const QSize size = line.sizes.at(i);
        if (m_justify == Justify::Between && i > 0 && i == line.items.size() - 1)
            x += slack;
        line.items.at(i)->setGeometry(QRect(QPoint(x, top + (line.height - size.height()) / 2), size));
        x += size.width() + spacing();
    }
}

int FlowLayout::arrange(const QRect& rect, bool apply) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    int top = area.y();
    Line line;
    bool isFirstLine = true;
    const auto finishLine = [&] {
        if (line.items.isEmpty())
            return;
        top += isFirstLine ? 0 : spacing();
        isFirstLine = false;
        if (apply)
            place(line, area, top);
        top += line.height;
        line = Line();
    };
    const QList<QLayoutItem*> visible = visibleItems();
    for (QLayoutItem* item : visible) {
        const int width = std::min(item->sizeHint().width(), area.width());
        const int height = item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        if (!line.items.isEmpty() && line.width + spacing() + width > area.width())
            finishLine();
        line.width += width + (line.items.isEmpty() ? 0 : spacing());
        line.height = std::max(line.height, height);
        line.items.append(item);
        line.sizes.append(QSize(width, height));
    }
    finishLine();
    return top - rect.y() + contentsMargins().bottom();
}

} // namespace tsunagu
