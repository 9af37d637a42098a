#include "wizard-pages/widgets/Fold.h"

#include "wizard-pages/widgets/Button.h"

#include <QVBoxLayout>

namespace tsunagu {

Fold::Fold(QWidget* parent)
    : QWidget(parent)
    , m_header(new Button(Button::Look::Fold, this))
    , m_content(new QWidget(this))
    , m_contentColumn(new QVBoxLayout(m_content))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_header, 0, Qt::AlignLeft);
    column->addWidget(m_content);
    m_contentColumn->setContentsMargins(4, 0, 0, 4);
    m_contentColumn->setSpacing(12);
    m_header->setCheckable(true);
    m_content->hide();
    connect(m_header, &QPushButton::toggled, this, [this](bool open) {
        m_content->setVisible(open);
        Q_EMIT toggled(open);
    });
}

void Fold::showTitle(const QString& title)
{
    m_header->setText(title);
    m_header->updateGeometry();
}

void Fold::setOpen(bool open)
{
    m_header->setChecked(open);
}

bool Fold::isOpen() const
{
    return m_header->isChecked();
}

} // namespace tsunagu
