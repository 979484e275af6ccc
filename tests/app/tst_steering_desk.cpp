// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include "app/steering/steering_bar.h"
#include "app/steering/steering_command.h"
#include "app/steering/steering_panel.h"
#include "app/steering/steering_results.h"
#include "app/steering/steering_values.h"
#include "tests/app/steering_parts.h"
#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/parts/choice_chips.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/steering/dial_scale.h"
#include "widgets/steering/dial_slider.h"
#include "widgets/steering/steering_dial_row.h"
#include "widgets/tables/token_shift_table.h"

using namespace dglm;
using namespace dglm::test;

namespace {

using Window = SteeringParts;

}  // namespace

class TestSteeringDesk : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    auto made = makeSteeringProject(*folder_);
    QVERIFY2(made.hasValue(), made.hasError() ? made.error().text().c_str() : "");
    path_ = made.value();
  }

  void dialsMoveTheNumbers() {
    Window window(path_);
    SteeringDesk& desk = window.desk;
    QVERIFY(settles(desk));
    QVERIFY(differenceTrack(desk).empty());
    desk.turn(1, 9.5);
    QVERIFY(settles(desk));
    QCOMPARE(desk.outcome()->valuesUsed, std::vector<double>{9.5});
    QVERIFY(desk.outcome()->tokensChanged > 0);
    const auto tracks = differenceTrack(desk);
    QCOMPARE(tracks.size(), size_t{1});
    QCOMPARE(tracks[0].perBase->size(), size_t{33});
    QVERIFY(std::ranges::any_of(*tracks[0].perBase, [](float value) { return std::abs(value) > 1e-4F; }));
    QVERIFY(desk.latency() > 0);
    QTRY_VERIFY(desk.controls());
    QVERIFY(!desk.curve().empty());
  }

  void theCurveReachesATypedValue() {
    Window window(path_);
    SteeringDesk& desk = window.desk;
    QVERIFY(settles(desk));
    const double end = DialScale(desk.unitOf(1)).valueAt(1);
    desk.turn(1, 2 * end);
    QTRY_VERIFY(!desk.curve().empty() && desk.curve().back().value == 2 * end);
    QVERIFY(std::ranges::is_sorted(desk.curve(), {}, &StrengthPoint::value));
    QVERIFY(std::ranges::count_if(desk.curve(), [end](const auto& point) { return point.value > end; }) > 2);
    desk.turn(1, 0.3 * end);
    QTRY_COMPARE(desk.curve().back().value, end);
    QVERIFY(std::ranges::find(desk.curve(), 0.3 * end, &StrengthPoint::value) != desk.curve().end());
  }

  void theBaseThatIsReadOutlastsTheSelection() {
    Window window(path_);
    QVERIFY(settles(window.desk));
    window.session.selectBases({20, 21});
    QVERIFY(settles(window.desk));
    QCOMPARE(window.desk.readBase(), std::optional<int64_t>(20));
    window.session.clearSelection();
    QCOMPARE(window.desk.readBase(), std::optional<int64_t>(20));
    QSignalSpy changed(&window.desk, &SteeringDesk::setupChanged);
    window.desk.setActive(false);
    QVERIFY(!window.desk.readBase());
    QCOMPARE(changed.count(), 1);
  }

  void aNarrowPanelShowsEveryPartOfItsBar_data() { addLayoutFonts(); }
  void aNarrowPanelShowsEveryPartOfItsBar() {
    DGLM_USE_LAYOUT_FONT();
    Window window(path_);
    QVERIFY(settles(window.desk));
    window.session.selectFeature(0);
    SteeringPanel panel(window.session, window.desk);
    for (const int width : {480, 640, 900}) {
      panel.resize(width, 500);
      panel.show();
      QVERIFY(QTest::qWaitForWindowExposed(&panel));
      QCoreApplication::processEvents();
      QCOMPARE(panel.width(), width);
      const QStringList cut = CutTexts::in(panel);
      QVERIFY2(cut.isEmpty(), qPrintable(cut.join('\n')));
    }
    const QLineEdit& edit = panel.bar().editBox();
    QVERIFY(edit.width() > edit.fontMetrics().horizontalAdvance(edit.placeholderText()) + kGrid);
  }

  void onlyTheNewestMoveCounts() {
    Window window(path_);
    QVERIFY(settles(window.desk));
    for (int i = 1; i <= 40; ++i)
      window.desk.turn(1, i);
    QSignalSpy results(&window.desk, &SteeringDesk::resultChanged);
    QVERIFY(settles(window.desk));
    QCOMPARE(window.desk.outcome()->valuesUsed, std::vector<double>{40.0});
    QVERIFY(results.count() < 40);
  }

  void movesAreUndoneOneGestureAtATime() {
    Window window(path_);
    SteeringDesk& desk = window.desk;
    QVERIFY(settles(desk));
    desk.turn(1, 2);
    desk.turn(1, 3);
    desk.endMove();
    desk.turn(1, 5);
    desk.endMove();
    desk.setAblated(2, true);
    QUndoStack& undo = window.session.undoStack();
    QCOMPARE(undo.count(), 3);
    undo.undo();
    QVERIFY(!desk.setup().dial(2));
    undo.undo();
    QCOMPARE(desk.setup().dial(1)->value, 3.0);
    undo.undo();
    QVERIFY(!desk.isSteering());
    undo.redo();
    QCOMPARE(desk.setup().dial(1)->value, 3.0);
    QVERIFY(settles(desk));
    QCOMPARE(desk.outcome()->valuesUsed, std::vector<double>{3.0});
  }

  // A family of latents: in proportion, and one step.
  void latentsAreTurnedTogether() {
    Window window(path_);
    SteeringDesk& desk = window.desk;
    QVERIFY(settles(desk));
    desk.turn(2, 1.5);
    const int moves = window.session.undoStack().count();
    desk.turnTogether("HIV", {{1, 1.0}, {2, 0.5}}, 1);
    QCOMPARE(window.session.undoStack().count(), moves + 1);
    QVERIFY(window.session.undoStack().undoText().contains("HIV"));
    QCOMPARE(desk.setup().dial(1)->value, desk.unitOf(1));
    QCOMPARE(desk.setup().dial(2)->value, 0.5 * desk.unitOf(2));
    QVERIFY(desk.setup().dial(1)->isOn && desk.setup().dial(2)->isOn);
    desk.ablateTogether("HIV", {{1, 1.0}, {2, 0.5}});
    QVERIFY(desk.setup().dial(1)->isAblated && desk.setup().dial(2)->isAblated);
    QVERIFY(settles(desk));
    window.session.undoStack().undo();
    window.session.undoStack().undo();
    QVERIFY(!desk.setup().dial(1));
    QCOMPARE(desk.setup().dial(2)->value, 1.5);
    // A factor of 1 leaves a latent as it is.
    desk.resetAll();
    desk.setMethod(SteeringMethod::Scale);
    desk.turnTogether("HIV", {{1, 0.5}}, 3);
    QCOMPARE(desk.setup().dial(1)->value, 2.0);
  }

  void sessionsComeBack() {
    {
      Window window(path_);
      QVERIFY(settles(window.desk));
      window.desk.turn(2, -4.25);
      window.desk.setMasked(BaseRange{9, 12});
      window.desk.sessions().describe(window.desk.sessions().number(), "mine", "a note");
      window.session.closeProject();
    }
    Window again(path_);
    QVERIFY(settles(again.desk));
    QTRY_VERIFY(again.desk.isSteering());
    QCOMPARE(again.desk.setup().dial(2)->value, -4.25);
    QCOMPARE(*again.desk.setup().masked, (BaseRange{9, 12}));
    const SteeringNote* note = again.desk.sessions().current();
    QCOMPARE(note->study.name, std::string("mine"));
    QCOMPARE(note->study.note, std::string("a note"));
  }

  void undoGoesOnWhereItWas() {
    {
      Window window(path_);
      QVERIFY(settles(window.desk));
      for (const double value : {1.0, 2.0, 3.0}) {
        window.desk.turn(1, value);
        window.desk.endMove();
        QTest::qWait(400);
      }
      window.session.undoStack().undo();
      window.session.closeProject();
    }
    Window again(path_);
    QVERIFY(settles(again.desk));
    QUndoStack& undo = again.session.undoStack();
    QTRY_COMPARE(undo.count(), 3);
    QCOMPARE(undo.index(), 2);
    QVERIFY(undo.undoText().contains("L0/1"));
    QCOMPARE(again.desk.setup().dial(1)->value, 2.0);
    undo.undo();
    QCOMPARE(again.desk.setup().dial(1)->value, 1.0);
    undo.redo();
    undo.redo();
    QCOMPARE(again.desk.setup().dial(1)->value, 3.0);
    QTest::qWait(400);
    again.session.closeProject();
    const auto project = Project::open(path_, ProjectMode::ReadOnly);
    const SteeringHistory history =
        project.value().steering().history(project.value().steering().list().value()[0].id).value();
    QCOMPARE(history.steps.size(), size_t{4});  // walking back and forth adds none
    QCOMPARE(history.current, 3);
  }

  // What a killed program leaves: no closing, only what was written by then.
  void everyMoveIsWrittenSoon() {
    Window window(path_);
    QVERIFY(settles(window.desk));
    window.desk.turn(1, 1);
    window.desk.endMove();
    QTest::qWait(600);
    window.desk.turn(1, 2);
    QTest::qWait(600);
    const auto project = Project::open(path_, ProjectMode::ReadOnly);
    QVERIFY2(project.hasValue(), project.hasError() ? project.error().text().c_str() : "");
    const auto sessions = project.value().steering().list().value();
    QCOMPARE(sessions.size(), size_t{1});
    const SteeringHistory history = project.value().steering().history(sessions[0].id).value();
    QCOMPARE(history.current, 2);
    QVERIFY(history.steps[2].dialsJson.find("\"value\":2") != std::string::npos);
    QVERIFY(!history.steps[2].resultJson.empty());
  }

  void undoIsStoredAsUndo() {
    Window window(path_);
    QVERIFY(settles(window.desk));
    window.desk.turn(1, 1);
    QTest::qWait(400);
    window.session.undoStack().undo();
    QTest::qWait(400);
    const auto project = Project::open(path_, ProjectMode::ReadOnly);
    const auto id = project.value().steering().list().value()[0].id;
    const SteeringHistory history = project.value().steering().history(id).value();
    QCOMPARE(history.steps.size(), size_t{2});
    QCOMPARE(history.current, 0);
  }

  void everyRecordHasItsOwnSession() {
    Window window(path_);
    SteeringDesk& desk = window.desk;
    QVERIFY(settles(desk));
    desk.turn(1, 4);
    const qint64 first = desk.sessions().number();
    window.session.showRecord(window.session.records()[1].id);
    QTRY_COMPARE(window.session.record()->id, std::string("long"));
    QVERIFY(!desk.isSteering());
    desk.turn(1, 6);
    QVERIFY(desk.sessions().number() != first);
    window.session.undoStack().undo();
    window.session.undoStack().undo();  // of the other record, which is shown again
    QTRY_COMPARE(desk.sessions().number(), first);
    QTRY_COMPARE(window.session.record()->id, std::string("one"));
    QTRY_VERIFY(!desk.isSteering());
  }

  void longRecordsHaveAWindowRoundTheCaret() {
    Window window(path_);
    SteeringDesk& desk = window.desk;
    QVERIFY(settles(desk));
    window.session.showRecord(window.session.records()[1].id);
    QTRY_COMPARE(window.session.record()->id, std::string("long"));
    window.session.selectBases({90, 93});
    QVERIFY(settles(desk));
    const SteeringOutcome& outcome = *desk.outcome();
    QVERIFY(outcome.window.start <= 90 && outcome.window.end >= 93);
    QVERIFY(outcome.window.length() < kLong);
    QVERIFY(!outcome.sequence.empty());
    QCOMPARE(outcome.tokenText,
             window.session.record()->bases.substr(static_cast<size_t>(outcome.tokenBases.start), 3));
    const QString place = placeSentence(outcome);
    QVERIFY2(
        place.contains(QStringLiteral("token %1 of %2 in the window").arg(outcome.token).arg(outcome.windowTokens)),
        qPrintable(place));
    desk.setWholeSequence(true);
    QVERIFY(settles(desk));
    QCOMPARE(desk.outcome()->window, (BaseRange{0, kLong}));
    QVERIFY(desk.outcome()->sequence.empty());
  }

  void placesOutsideTheWindowAreTold() {
    Window window(path_);
    SteeringDesk& desk = window.desk;
    SteeringPanel panel(window.session, desk);
    SteeringResults results(window.session, desk);
    QVERIFY(settles(desk));
    window.session.showRecord(window.session.records()[1].id);
    QTRY_COMPARE(window.session.record()->id, std::string("long"));
    window.session.selectBases({90, 93});
    QVERIFY(settles(desk));
    desk.turn(1, 9.5);
    desk.setScope(SteerScope::Bases);
    QVERIFY(settles(desk));
    QCOMPARE(panel.bar().problem(), QString());
    window.session.selectBases({1790, 1793});
    QVERIFY(settles(desk));
    QVERIFY(!overlaps(desk.outcome()->window, {90, 93}, kLong));
    const QString problem = panel.bar().problem();
    QVERIFY2(problem.contains(formatRange(desk.outcome()->window, kLong)), qPrintable(problem));
    QVERIFY(std::ranges::any_of(results.findChildren<QLabel*>(),
                                [&](const QLabel* label) { return label->text() == problem; }));
    QVERIFY(!desk.controls());
  }

  void aBaseEditMasksAndFollowsItsGroups() {
    Window window(path_);
    SteeringDesk& desk = window.desk;
    QVERIFY(settles(desk));
    const char from = window.session.record()->bases[10];
    const char to = from == 'G' ? 'C' : 'G';
    desk.setEdit(QStringLiteral("%1%2%3").arg(QLatin1Char(from)).arg(11).arg(QLatin1Char(to)));
    QVERIFY(settles(desk));
    const SteeringOutcome& outcome = *desk.outcome();
    QVERIFY(outcome.isMasked);
    QCOMPARE(outcome.target, std::string("N") + to + "N");
    QCOMPARE(outcome.wildType, std::string("N") + from + "N");
    QVERIFY(outcome.targetBefore.probability > 0 && outcome.targetBefore.probability < 1);
    QVERIFY2(effectSentence(outcome).contains("best token's rank"), qPrintable(effectSentence(outcome)));
    desk.setEdit("A999G");
    QVERIFY(desk.isEditWrong());
  }

  void aRefusedEditIsNoPartOfTheSession() {
    Window window(path_);
    SteeringDesk& desk = window.desk;
    SteeringPanel panel(window.session, desk);
    QVERIFY(settles(desk));
    desk.turn(1, 4);
    const QString title = sessionTitle(window.session, *desk.sessions().current());
    desk.setEdit("T9999G");
    QVERIFY2(panel.bar().problem().contains("There is no base 9,999"), qPrintable(panel.bar().problem()));
    QCOMPARE(panel.bar().editBox().text(), QString("T9999G"));
    QCOMPARE(sessionTitle(window.session, *desk.sessions().current()), title);
    window.session.undoStack().undo();
    QVERIFY(!desk.isEditWrong());
    QCOMPARE(panel.bar().editBox().text(), QString());
  }

  void theValueThatAMethodGivesIsShown() {
    Window window(path_);
    SteeringDesk& desk = window.desk;
    SteeringPanel panel(window.session, desk);
    QVERIFY(settles(desk));
    desk.turn(1, 30);
    desk.setMethod(SteeringMethod::MaxActivation);
    QCOMPARE(panel.dials().row(1).box().text(), QString());
    QVERIFY(settles(desk));
    const double used = desk.outcome()->valuesUsed.front();
    QVERIFY(used > 0 && used != 30);
    QCOMPARE(panel.dials().row(1).box().text(), QString::number(used, 'f', 2));
    QCOMPARE(panel.dials().row(0).box().text(), QString());
    desk.setMethod(SteeringMethod::Set);
    QCOMPARE(panel.dials().row(1).box().text(), QString("30.00"));
  }

  void silentLatentsAreTold() {
    Window window(path_);
    SteeringDesk& desk = window.desk;
    SteeringPanel panel(window.session, desk);
    SteeringResults results(window.session, desk);
    QVERIFY(settles(desk));
    window.session.selectBases({9, 12});
    desk.setScope(SteerScope::Bases);
    desk.setMethod(SteeringMethod::Scale);
    int32_t silent = -1, firing = -1;
    for (int32_t latent = 0; latent < 64 && (silent < 0 || firing < 0); ++latent) {
      desk.turn(latent, 3);
      QVERIFY(settles(desk));
      (desk.outcome()->tokensChanged == 0 ? silent : firing) = latent;
      desk.reset(latent);
    }
    QVERIFY(silent >= 0 && firing >= 0);
    desk.turn(silent, 3);
    QVERIFY(settles(desk));
    const QString said =
        QStringLiteral("L0/%1 does not fire here in the steered reading frame, so its dial changes nothing.")
            .arg(silent);
    QCOMPARE(panel.bar().problem(), said);
    QVERIFY(logitShifts(*desk.outcome(), 5).empty());
    desk.turn(firing, 3);
    QVERIFY(settles(desk));
    QCOMPARE(panel.bar().problem(), QString());  // the other one takes effect
    QVERIFY(std::ranges::any_of(results.findChildren<QLabel*>(),
                                [&](const QLabel* label) { return label->text() == said; }));
  }

  void theCommandRepeatsIt() {
    Window window(path_);
    SteeringDesk& desk = window.desk;
    QVERIFY(settles(desk));
    window.session.selectBases({6, 18});
    desk.turn(1, 9.5);
    desk.setAblated(2, true);
    desk.setScope(SteerScope::Bases);
    desk.setMasked(BaseRange{9, 12});
    QVERIFY(settles(desk));
    const QString command = steeringCommand(window.session, desk);
    for (const char* part : {"decode-glm steer --model", "--layer 0", "--record one", "--mask 4", "--set 1=9.50",
                             "--zero 2", "--positions 3-6", "--read 3", "--seed 42"})
      QVERIFY2(command.contains(QLatin1String(part)), qPrintable(command + "\n" + part));
  }

  void theCommandNamesTheLatentsOfItsControls() {
    Window window(path_);
    SteeringDesk& desk = window.desk;
    QVERIFY(settles(desk));
    desk.turn(1, 9.5);
    desk.setAblated(2, true);
    QTRY_VERIFY(desk.isCurrent() && desk.controls());
    QStringList latents;  // of the ablation first, as --zero comes before --set
    for (const SteeringControl& control : desk.controls()->controls)
      if (control.kind == ControlKind::RandomLatents)
        latents << QString::number(control.setting.edits[1].latent) << QString::number(control.setting.edits[0].latent);
    QVERIFY(!latents.isEmpty());
    const QString command = steeringCommand(window.session, desk);
    QVERIFY2(command.contains("--control-latents " + latents.join(',') + ' '), qPrintable(command));
  }

  void aWrongEditIsToldAndItsResultGoes() {
    Window window(path_);
    SteeringDesk& desk = window.desk;
    SteeringPanel panel(window.session, desk);
    panel.resize(640, 300);
    panel.show();
    SteeringResults results(window.session, desk);
    results.show();
    QVERIFY(settles(desk));
    QVERIFY(results.tokens().isVisible());
    const int narrowest = panel.bar().minimumSizeHint().width();
    desk.setEdit("T9999G");
    QVERIFY(!panel.bar().problem().isEmpty());
    QVERIFY(!results.tokens().isVisible());
    QCOMPARE(panel.bar().minimumSizeHint().width(), narrowest);
    desk.setEdit(QString());
    QVERIFY(results.tokens().isVisible());
  }

  void smallNumbersAreNoZeros() {
    ControlledEffect effect;
    effect.effect = -3.2e-6;
    QVERIFY2(controlsSentence(effect).contains("-3e-06"), qPrintable(controlsSentence(effect)));
    effect.effect = -0.0123;
    QVERIFY2(controlsSentence(effect).contains("-0.0123"), qPrintable(controlsSentence(effect)));
    QCOMPARE(formatProbability(2e-5), "<0.0001");
    QCOMPARE(formatProbability(0), "0.0000");
    QCOMPARE(formatProbability(0.00012), "0.0001");
  }

  void presetsServeOtherRecords() {
    Window window(path_);
    SteeringDesk& desk = window.desk;
    QVERIFY(settles(desk));
    desk.turn(1, 7);
    desk.sessions().addPreset("seven", desk.setup());
    const qint64 preset = desk.sessions().store().notes().back().number;
    window.session.showRecord(window.session.records()[1].id);
    QTRY_COMPARE(window.session.record()->id, std::string("long"));
    desk.usePreset(preset);
    QCOMPARE(desk.setup().dial(1)->value, 7.0);
    QVERIFY(desk.sessions().current()->study.record == window.session.recordId());
  }

  void thePanelFollowsAndTurns() {
    Window window(path_);
    SteeringPanel panel(window.session, window.desk);
    panel.resize(1200, 300);
    panel.show();
    QVERIFY(settles(window.desk));
    QCOMPARE(panel.dials().dials().size(), size_t{3});
    SteeringDialRow& row = panel.dials().row(1);
    row.slider().setFocus();
    QTest::keyClick(&row.slider(), Qt::Key_PageUp);
    QVERIFY(window.desk.isSteering());
    QVERIFY(row.onBox().isChecked());
    QVERIFY(settles(window.desk));
    row.resetButton().click();
    QVERIFY(!window.desk.isSteering());
    window.session.selectFeature(0);
    QTRY_COMPARE(panel.bar().scopeChips().chips()[1].text, QString("AmpR"));
    window.session.undoStack().undo();
    QVERIFY(window.desk.isSteering());
  }

  void theResultIsToldInFull() {
    Window window(path_);
    SteeringResults results(window.session, window.desk);
    results.resize(320, 480);
    results.show();
    QVERIFY(settles(window.desk));
    window.desk.turn(1, 9.5);
    QTRY_VERIFY(window.desk.controls());
    QVERIFY(settles(window.desk));
    QVERIFY(!results.tokens().rows().empty());
    const QString sentence = controlsSentence(*window.desk.controls());
    const auto labels = results.findChildren<QLabel*>();
    const auto told = std::ranges::find(labels, sentence, &QLabel::text);
    QVERIFY(told != labels.end());
    QVERIFY((*told)->height() >= (*told)->heightForWidth((*told)->width()));  // not cut at the right
  }

  void valuesBeyondWhatWasSeenAreTold() {
    Window window(path_);
    QVERIFY(settles(window.desk));
    window.desk.turn(1, 299);
    const auto dials = dialsOf(window.session, window.desk, Palette::light());
    QVERIFY(dials[1].warning.contains("299 "));
    QVERIFY(dials[1].warning.contains("in the steered reading frame"));
    QVERIFY(dials[0].warning.isEmpty());
    QCOMPARE(remarkSentences(window.session, window.desk), QStringList{dials[1].warning});
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  std::filesystem::path path_;
};

DGLM_TEST(TestSteeringDesk);
#include "tst_steering_desk.moc"
