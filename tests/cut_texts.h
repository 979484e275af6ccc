// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QStringList>
#include <QTabBar>
#include <QTextDocument>

#include <algorithm>

namespace dglm::test {

/// What a reader would miss in a window as it is laid out: texts that are wider or higher than their widget, widgets
/// that reach beyond the part that holds them, and panels that must be scrolled sideways to be read. What is cut with
/// an ellipsis by a part that is made for that, such as a field's hint, a cell of a table or a column that stretches,
/// is not counted.
class CutTexts {
 public:
  /// One sentence for each; the window must be shown.
  static QStringList in(const QWidget& window) {
    CutTexts cut(window);
    for (const QWidget* part : window.findChildren<QWidget*>())
      if (part->isVisible() && !isBehindATab(*part))
        cut.look(*part);
    return cut.found_;
  }

 private:
  /// Qt keeps the docks behind a tab visible, to the left of the window.
  static bool isBehindATab(const QWidget& part) {
    const QWidget* dock = &part;
    while (dock && !qobject_cast<const QDockWidget*>(dock))
      dock = dock->parentWidget();
    return dock && !dock->isWindow() && dock->geometry().right() < 0;
  }

  explicit CutTexts(const QWidget& window) : window_(window) {}

  void look(const QWidget& part) {
    if (const auto* label = qobject_cast<const QLabel*>(&part))
      lookAtLabel(*label);
    else if (const auto* button = qobject_cast<const QAbstractButton*>(&part))
      lookAtSize(part, button->text());
    else if (const auto* box = qobject_cast<const QComboBox*>(&part))
      lookAtBox(*box);
    else if (const auto* number = qobject_cast<const QAbstractSpinBox*>(&part))
      lookAtSize(part, number->text().isEmpty() ? QStringLiteral("(empty)") : number->text());
    else if (const auto* line = qobject_cast<const QLineEdit*>(&part))
      lookAtPlace(part, line->placeholderText() + line->text());
    else if (const auto* tabs = qobject_cast<const QTabBar*>(&part))
      lookAtPlace(part, tabs->tabText(0));  // tabs that do not fit are scrolled to, or end in an ellipsis
    else if (const auto* header = qobject_cast<const QHeaderView*>(&part))
      lookAtHeader(*header);
    else if (const auto* menus = qobject_cast<const QMenuBar*>(&part))
      lookAtSize(part, menus->actions().isEmpty() ? QString() : menus->actions().front()->text());
    else if (const auto* area = qobject_cast<const QScrollArea*>(&part))
      lookAtArea(*area);
  }

  void lookAtLabel(const QLabel& label) {
    const QString text = plain(label.text());
    if (text.isEmpty() || (label.minimumSizeHint().width() == 0 && !label.wordWrap()))
      return;  // without a least width: it cuts with an ellipsis
    if (!label.wordWrap())
      return lookAtSize(label, text);
    const int room = label.contentsRect().width();
    const QRect words = label.fontMetrics().boundingRect(QRect(0, 0, room, kUnlimited), Qt::TextWordWrap, text);
    if (words.width() > room || label.heightForWidth(label.width()) > label.height())
      add(label, text, words.size());
    lookAtPlace(label, text);
  }

  void lookAtSize(const QWidget& part, const QString& text) {
    if (text.isEmpty())
      return;
    const QSize wanted = part.sizeHint();
    const bool elides = part.minimumSizeHint().width() < wanted.width();
    if ((wanted.width() > part.width() && !elides) || wanted.height() > part.height())
      add(part, text, wanted);
    lookAtPlace(part, text);
  }

  /// A box that was given a least number of letters is meant to be narrower than what is chosen in it.
  void lookAtBox(const QComboBox& box) {
    if (box.sizeAdjustPolicy() != QComboBox::AdjustToMinimumContentsLengthWithIcon)
      lookAtSize(box, box.currentText());
    else
      lookAtPlace(box, box.currentText());
  }

  void lookAtHeader(const QHeaderView& header) {
    if (header.orientation() != Qt::Horizontal)
      return;
    for (int i = 0; i < header.count(); ++i) {
      const bool gives = header.sectionResizeMode(i) == QHeaderView::Stretch;  // so that another stays in sight
      const int wanted = header.isSectionHidden(i) || gives ? 0 : header.sectionSizeHint(i);
      if (wanted > header.sectionSize(i))
        add(header, header.model()->headerData(i, Qt::Horizontal).toString(), {wanted, header.height()});
    }
  }

  void lookAtArea(const QScrollArea& area) {
    const bool scrolls = area.horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
    if (scrolls && area.horizontalScrollBar()->maximum() > 0 && area.objectName() != QLatin1String(kSidewaysArea))
      add(area, QStringLiteral("(scrolls sideways)"), area.widget()->size());
  }

  /// Whether it can be seen whole, after scrolling up and down if need be.
  void lookAtPlace(const QWidget& part, const QString& text) {
    const QWidget* child = &part;
    for (const QWidget* holder = part.parentWidget(); holder && child != &window_; holder = holder->parentWidget()) {
      const QRect place(part.mapTo(holder, QPoint(0, 0)), part.size());
      const auto* area = qobject_cast<const QAbstractScrollArea*>(holder->parentWidget());
      const bool isScrolled = area && area->viewport() == holder;
      const bool isHigher = place.top() < 0 || place.bottom() >= holder->height();
      if (place.left() < 0 || place.right() >= holder->width() || (isHigher && !isScrolled))
        return add(part, text, place.size());
      if (isScrolled)
        return;  // the rest is the scroll area's
      child = holder;
    }
  }

  void add(const QWidget& part, const QString& text, const QSize& wanted) {
    const QPoint place = part.mapTo(&window_, QPoint(0, 0));
    found_ << QStringLiteral("%1 \"%2\" at (%3, %4) is %5 x %6 and wants %7 x %8")
                  .arg(QLatin1String(part.metaObject()->className()), text)
                  .arg(place.x())
                  .arg(place.y())
                  .arg(part.width())
                  .arg(part.height())
                  .arg(wanted.width())
                  .arg(wanted.height());
  }

  static QString plain(const QString& text) {
    if (!Qt::mightBeRichText(text))
      return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
  }

  static constexpr int kUnlimited = 100000;
  static constexpr const char* kSidewaysArea = "sideways";

  const QWidget& window_;
  QStringList found_;
};

/// What is cut in a widget that has so much room, or as much as it says that it needs; without `room`, as it opens.
inline QString cutAt(QWidget& widget, const QSize& room) {
  if (room.isEmpty())
    widget.resize(widget.sizeHint().expandedTo(widget.minimumSizeHint()));
  else
    widget.resize(room.expandedTo(widget.minimumSizeHint()));
  widget.show();
  QCoreApplication::processEvents();
  return CutTexts::in(widget).join(u'\n');
}

}  // namespace dglm::test
