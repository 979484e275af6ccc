// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QLayout>
#include <QStyle>
#include <QTimer>
#include <QWidget>

#include <array>
#include <utility>

#include "widgets/parts/flat_style.h"

namespace dglm {
namespace {

constexpr const char* kRoleProperty = "textRole";

// Colours stand as @name, sizes as @small, @title; fillIn() puts the values in.
constexpr auto kStyleSheet = R"(
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px; }

QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QDockWidget { font-weight: 600; }
QDockWidget::title { background: @ground; padding: 8px; border-bottom: 1px solid @line; }

QMenuBar { background: @ground; border-bottom: 1px solid @line; padding: 4px 8px; }
QMenuBar::item { background: transparent; padding: 4px 12px; border-radius: 4px; }
QMenuBar::item:selected { background: @selected; }
QMenu { background: @ground; border: 1px solid @line; padding: 4px 0; }
QMenu::item { padding: 4px 24px 4px 16px; }
QMenu::item:selected { background: @selected; color: @text; }
QMenu::item:disabled { color: @stale; }
QMenu::separator { height: 1px; background: @line; margin: 4px 0; }
QMenu::indicator { left: 4px; }
QStatusBar { background: @raised; color: @secondaryText; border-top: 1px solid @line; }
QStatusBar::item { border: 0; }
QToolBar { background: @ground; border: 0; border-bottom: 1px solid @line; spacing: 4px; padding: 4px; }

QLineEdit, QPlainTextEdit {
  background: @raised; border: 1px solid @line; border-radius: 4px; padding: 3px 7px;
  selection-background-color: @accent; selection-color: @onAccent;
}
QLineEdit:focus, QPlainTextEdit:focus { border-color: @accent; }
QLineEdit[textRole="Failure"] { border-color: @failure; color: @failure; }

QPushButton, QToolButton {
  background: @raised; border: 1px solid @line; border-radius: 5px; padding: 4px 12px; outline: 0;
}
QPushButton:hover, QToolButton:hover { border-color: @baseline; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: @selected; }
QPushButton:focus, QToolButton:focus { border-color: @accent; }
QPushButton:default { border-color: @accent; color: @accent; }
QPushButton:disabled, QToolButton:disabled { color: @stale; }
QFileDialog QToolButton { padding: 3px; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[textRole="Link"], QToolButton[textRole="Link"] {
  background: transparent; border: 1px solid transparent; border-radius: 3px; padding: 0 1px; color: @accent;
  text-align: left;
}
QPushButton[textRole="Link"]:hover, QToolButton[textRole="Link"]:hover { text-decoration: underline; }
QPushButton[textRole="Link"]:focus, QToolButton[textRole="Link"]:focus { border-color: @accent; }
QPushButton[textRole="Link"]:disabled, QToolButton[textRole="Link"]:disabled { color: @stale; }

QLabel[textRole="Title"] { font-size: @title; font-weight: 600; }
QLabel[textRole="Subtitle"] { font-size: @subtitle; }
QLabel[textRole="Heading"] { font-size: @small; font-weight: 600; color: @secondaryText; }
QLabel[textRole="Secondary"] { color: @secondaryText; }
QLabel[textRole="Failure"] { color: @failure; font-weight: 600; }
QLabel[textRole="Stale"] { color: @secondaryText; font-style: italic; }
QLabel[textRole="Code"] { color: @secondaryText; font-family: "@mono"; }

QAbstractScrollArea { border: 1px solid transparent; }
QAbstractScrollArea::corner { background: transparent; }
QTableView, QTreeView, QListView {
  background: @ground; selection-background-color: @selected; selection-color: @text; outline: 0;
}
QTableView:focus, QTreeView:focus, QListView:focus { border-color: @accent; }
QTableView::item { padding: 0 3px; border: 0; }
QListView::item { padding: 4px 8px; border: 0; }
QTreeView::item { padding: 3px 0; border: 0; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected { background: @selected; }
QHeaderView { background: @raised; border: 0; }
QHeaderView::section {
  background: @raised; color: @secondaryText; border: 0; padding: 4px 6px; font-size: @small; font-weight: 600;
}
QTableCornerButton::section { background: @raised; border: 0; }

QTabWidget::pane { border: 0; border-top: 1px solid @line; }
QTabBar { qproperty-drawBase: 0; background: @ground; }
QTabBar::tab {
  background: transparent; color: @secondaryText; border: 0; border-bottom: 2px solid transparent;
  padding: 6px 4px 4px 4px; margin: 0 8px;
}
QTabBar::tab:selected { color: @accent; border-bottom-color: @accent; font-weight: 600; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { color: @accent; }

QProgressBar { background: @line; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @baseline; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: @backbone; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QString fillIn(QString sheet, const Palette& palette, const QFont& font) {
  const double points = QFontInfo(font).pointSizeF();
  const auto size = [points](double factor) { return QStringLiteral("%1pt").arg(points * factor, 0, 'f', 1); };
  const std::array<std::pair<const char*, QString>, 13> values = {{{"@secondaryText", palette.secondaryText.name()},
                                                                   {"@ground", palette.ground.name()},
                                                                   {"@raised", palette.raised.name()},
                                                                   {"@line", palette.line.name()},
                                                                   {"@baseline", palette.baseline.name()},
                                                                   {"@backbone", palette.backbone.name()},
                                                                   {"@text", palette.text.name()},
                                                                   {"@onAccent", palette.onAccent.name()},
                                                                   {"@accent", palette.accent.name()},
                                                                   {"@selected", palette.selected.name()},
                                                                   {"@failure", palette.failure.name()},
                                                                   {"@stale", palette.stale.name()},
                                                                   {"@small", size(0.92)}}};
  for (const auto& [name, value] : values)
    sheet.replace(QLatin1String(name), value);
  return sheet.replace(QLatin1String("@title"), size(1.35))
      .replace(QLatin1String("@subtitle"), size(1.15))
      .replace(QLatin1String("@mono"), baseFont().family());
}

constexpr const char* roleName(TextRole role) {
  constexpr std::array<const char*, 9> kNames = {"Plain", "Title",   "Subtitle", "Heading", "Secondary",
                                                 "Link",  "Failure", "Stale",    "Code"};
  return kNames[static_cast<size_t>(role)];
}

/// A change of theme sends several events, and the palettes in between are not the new one's.
class ThemeWatch : public QObject {
 public:
  ThemeWatch(QWidget& widget, std::function<void()> callback)
      : QObject(&widget), callback_(std::move(callback)), shown_(&Palette::of(widget)) {
    settled_.setSingleShot(true);
    connect(&settled_, &QTimer::timeout, this, [this, &widget] {
      if (const Palette* now = &Palette::of(widget); std::exchange(shown_, now) != now)
        callback_();
    });
    widget.installEventFilter(this);
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
      settled_.start();
    return QObject::eventFilter(watched, event);
  }

 private:
  std::function<void()> callback_;
  const Palette* shown_;
  QTimer settled_;
};

}  // namespace

const Palette& paletteFor(ThemeKind wanted, const QPalette& systemPalette) {
  if (wanted == ThemeKind::Light)
    return Palette::light();
  if (wanted == ThemeKind::Dark)
    return Palette::dark();
  const auto brightness = [&](QPalette::ColorRole role) { return systemPalette.color(role).lightnessF(); };
  return brightness(QPalette::Window) < brightness(QPalette::WindowText) ? Palette::dark() : Palette::light();
}

QString styleSheetFor(const Palette& palette, const QFont& font) {
  return fillIn(QString::fromLatin1(kStyleSheet), palette, font);
}

void applyTheme(QApplication& application, ThemeKind wanted) {
  QApplication::setStyle(new FlatStyle);
  // An empty palette gives the system's own back, also after an earlier theme.
  QApplication::setPalette(QPalette());
  const Palette& palette = paletteFor(wanted, QApplication::palette());
  QApplication::setPalette(palette.toQtPalette());
  application.setStyleSheet(styleSheetFor(palette, QApplication::font()));
}

void onThemeChange(QWidget& widget, std::function<void()> callback) {
  new ThemeWatch(widget, std::move(callback));
}

QFont baseFont() {
  QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  font.setPointSizeF(QFontInfo(QApplication::font()).pointSizeF());
  return font;
}

void setGridSpacing(QLayout& layout, int marginSteps, int spacingSteps) {
  const int margin = marginSteps * kGrid;
  layout.setContentsMargins(margin, margin, margin, margin);
  layout.setSpacing(spacingSteps * kGrid);
}

void setTextRole(QWidget& widget, TextRole role) {
  const QString name = QLatin1String(roleName(role));
  if (widget.property(kRoleProperty).toString() == name)
    return;
  widget.setProperty(kRoleProperty, name);
  if (!widget.testAttribute(Qt::WA_WState_Polished))
    return;  // it will be, with this role
  widget.style()->unpolish(&widget);
  widget.style()->polish(&widget);
}

}  // namespace dglm
