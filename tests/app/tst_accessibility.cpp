// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QTextEdit>
#include <QtTest>

#include "app/concepts/score_concepts_dialog.h"
#include "app/explore/track_panel.h"
#include "app/families/meta_sae_window.h"
#include "app/paper/figure_window.h"
#include "app/project/concept_book.h"
#include "app/project/latent_tracks.h"
#include "app/project/paste_dialog.h"
#include "app/shell/main_window.h"
#include "app/shell/sequence_area.h"
#include "app/shell/top_bar.h"
#include "app/steering/sweep_dialog.h"
#include "app/steering/sweep_plan.h"
#include "tests/app/steering_parts.h"
#include "tests/core/result_checks.h"
#include "tests/test_case.h"
#include "widgets/parts/command_palette.h"
#include "widgets/parts/export_dialog.h"
#include "widgets/parts/find_bar.h"
#include "widgets/parts/open_model_dialog.h"
#include "widgets/parts/shortcut_list.h"

using namespace dglm;
using namespace dglm::test;

namespace {

template <class... Kinds>
bool isOneOf(const QWidget& part) {
  return (qobject_cast<const Kinds*>(&part) || ...);
}

/// What belongs to another control, which has the name.
bool isPartOfAnother(const QWidget& part) {
  for (const QWidget* above = part.parentWidget(); above; above = above->parentWidget())
    if (isOneOf<QComboBox, QAbstractSpinBox, QKeySequenceEdit, QLineEdit, QTabBar>(*above))
      return true;
  // The corner of a table without row heads is never seen.
  return part.objectName().startsWith(QLatin1String("qt_")) || part.inherits("QTableCornerButton");
}

/// Something that takes keys or clicks.
bool isControl(const QWidget& part) {
  if (isOneOf<QScrollBar, QHeaderView>(part) || isPartOfAnother(part))
    return false;
  if (isOneOf<QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSlider,
              QAbstractItemView, QKeySequenceEdit>(part))
    return true;
  const bool takesKeys = part.focusPolicy() & Qt::TabFocus;
  return takesKeys && !part.focusProxy() && QByteArrayView(part.metaObject()->className()).startsWith("dglm::");
}

bool hasName(const QWidget& part, const QWidget& window) {
  if (!part.accessibleName().isEmpty())
    return true;
  if (const auto* button = qobject_cast<const QAbstractButton*>(&part); button && !button->text().isEmpty())
    return true;
  for (const QLabel* label : window.findChildren<QLabel*>())
    if (label->buddy() == &part && !label->text().isEmpty())
      return true;
  return false;
}

/// A button that gets its text when there is something to do, and is hidden until then.
bool isLinkToNothing(const QWidget& part, const QWidget& window) {
  return qobject_cast<const QAbstractButton*>(&part) && !part.isVisibleTo(&window);
}

QString pathTo(const QWidget& part) {
  QStringList path;
  for (const QWidget* at = &part; at; at = at->parentWidget())
    path.prepend(QLatin1String(at->metaObject()->className()) +
                 (at->objectName().isEmpty() ? QString() : '#' + at->objectName()));
  return path.mid(std::max<qsizetype>(0, path.size() - 5)).join(QStringLiteral(" > "));
}

/// A line for each control that a screen reader could not name.
QString unnamedIn(const QWidget& window) {
  QStringList unnamed;
  for (const QWidget* part : window.findChildren<QWidget*>())
    if (isControl(*part) && !hasName(*part, window) && !isLinkToNothing(*part, window))
      unnamed << pathTo(*part);
  unnamed.removeDuplicates();
  for (const QString& each : unnamed)
    qWarning("%s", qPrintable(each));
  return unnamed.join('\n');
}

}  // namespace

/// Whoever does not see the window hears what each control is.
class TestAccessibility : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    qputenv("DGLM_MODELS", folder_.filePath("shelf").toUtf8());
    path_ = valueOf(makeSteeringProject(folder_));
  }

  void everyControlOfTheWindowHasAName() {
    MainWindow window;
    WindowOptions options;
    options.files = {QString::fromStdString(path_.string())};
    window.start(options);
    window.show();
    QTRY_VERIFY(window.session().record() && window.session().latents().overview());
    window.session().selectFeature(0);
    window.session().selectLatent({0, 1});
    window.showPanel(PanelName::Steering);
    QVERIFY(settles(window.steering()));
    window.sequenceArea().trackPanel().findBar().open();
    QTRY_VERIFY(!window.session().jobs().isBusy());
    const QString unnamed = unnamedIn(window);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed));
  }

  void everyPanelHasANameAndADescription() {
    MainWindow window;
    for (const QDockWidget* dock : window.docks())
      QVERIFY2(!dock->windowTitle().isEmpty() && !dock->widget()->whatsThis().isEmpty(),
               qPrintable(dock->objectName()));
  }

  void everyControlOfADialogHasAName() {
    SteeringParts parts(path_);
    QVERIFY(settles(parts.desk));
    RecordIntake intake(parts.session, parts.reading);
    LatentTracks tracks(parts.session);
    QAction action(QStringLiteral("Open"), this);
    const std::vector<ListedAction> actions{{QStringLiteral("File"), &action}};
    ExportDialog exporting(FigureSettings{.format = FigureFormat::Png, .dpi = 600});
    PasteDialog pasting;
    SweepDialog sweep(parts.session, *sweepPlaceOf(parts.session, parts.desk), usualSweep(parts.desk));
    ScoreConceptsDialog scoring(parts.session, {}, intake);
    OpenModelDialog opening;
    opening.setSequences(3);
    FigureWindow figure(PaperFigure::Two, parts.session, tracks, nullptr);
    FigureWindow other(PaperFigure::Four, parts.session, tracks, nullptr);
    ConceptBook concepts(parts.session);
    FamilyDesk families(parts.session, concepts);
    MetaSaeWindow metaSaes(parts.session, tracks, families, nullptr);
    ShortcutList shortcuts(actions);
    CommandPalette palette(actions);
    QString unnamed;
    for (const QWidget* dialog : std::initializer_list<const QWidget*>{
             &exporting, &pasting, &sweep, &scoring, &opening, &figure, &other, &metaSaes, &shortcuts, &palette})
      if (const QString here = unnamedIn(*dialog); !here.isEmpty())
        unnamed += here + '\n';
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed));
  }

 private:
  QTemporaryDir folder_;
  std::filesystem::path path_;
};

DGLM_TEST(TestAccessibility);
#include "tst_accessibility.moc"
