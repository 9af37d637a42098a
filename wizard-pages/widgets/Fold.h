#pragma once

#include <QWidget>

class QVBoxLayout;

namespace tsunagu {

class Button;

/// More about something, one press away.
class Fold : public QWidget
{
    Q_OBJECT

public:
    explicit Fold(QWidget* parent = nullptr);

    void showTitle(const QString& title);
    void setOpen(bool open);
    bool isOpen() const;
    /// What is folded away.
    QVBoxLayout* content() const { return m_contentColumn; }
    Button* header() const { return m_header; }

Q_SIGNALS:
    void toggled(bool open);

private:
    Button* m_header;
    QWidget* m_content;
    QVBoxLayout* m_contentColumn;
};

} // namespace tsunagu
