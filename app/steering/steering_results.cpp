// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/steering_results.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include "app/steering/steering_values.h"
#include "core/sequence/find.h"
#include "widgets/parts/notes_editor.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr size_t kTokens = 20;
constexpr int kLeastLetters = 36;  // what the tables need

/// A page with the widget at its upper edge, as high as it wants to be.
QWidget* atTop(QWidget* widget, QWidget* parent) {
  auto* page = new QWidget(parent);
  auto* layout = new QVBoxLayout(page);
  setGridSpacing(*layout, 0, 0);
  layout->setContentsMargins(0, kGrid, 0, 0);
  layout->addWidget(widget);
  layout->addStretch(1);
  page->setFocusProxy(widget);
  return page;
}

}  // namespace

SteeringResults::SteeringResults(Session& session, SteeringDesk& desk, QWidget* parent)
    : QWidget(parent),
      session_(session),
      desk_(desk),
      pages_(new QStackedWidget(this)),
      state_(new StateView(pages_)),
      content_(new QWidget(pages_)),
      place_(makeLabel(QString(), TextRole::Heading, content_)),
      effect_(makeLabel(QString(), TextRole::Plain, content_)),
      remarks_(makeLabel(QString(), TextRole::Plain, content_)),
      controls_(makeLabel(QString(), TextRole::Secondary, content_)),
      tables_(new QTabWidget(content_)),
      tokens_(new TokenShiftTable(tables_)),
      logits_(new LogitShiftTable(tables_)),
      notes_(new NotesEditor(tr("Notes on this session"), tables_)),
      curve_(new StrengthCurve(tables_)) {
  tables_->setDocumentMode(true);
  tables_->addTab(tokens_, tr("Tokens"));
  tables_->addTab(curve_, tr("Curve"));
  tables_->addTab(logits_, tr("Logits"));
  connect(logits_, &LogitShiftTable::tokenChosen, this, [this](const QString& token) {
    if (isBasePattern(token.toStdString()))  // <cls> and the like stand nowhere
      Q_EMIT kmerChosen(token);
  });
  tables_->addTab(atTop(notes_, tables_), tr("Notes"));
  auto* layout = new QVBoxLayout(content_);
  setGridSpacing(*layout, 1, 0);
  for (QLabel* line : {place_, effect_, remarks_, controls_})
    line->setWordWrap(true);
  for (QLabel* line : {place_, effect_, remarks_, controls_})
    layout->addWidget(line);
  layout->addSpacing(kGrid);
  layout->addWidget(tables_, 1);
  for (QWidget* page : std::initializer_list<QWidget*>{state_, content_})
    pages_->addWidget(page);
  setMinimumWidth(kLeastLetters *
                  fontMetrics().averageCharWidth());  // its parts must not push the window's other docks together
  auto* whole = new QVBoxLayout(this);
  setGridSpacing(*whole, 0, 0);
  whole->addWidget(pages_);
  setWhatsThis(
      tr("<b>Steering result.</b> What the model would write at the caret, nothing steered and with the dials as they "
         "stand: the most probable tokens with arrows for changes of rank, the logits that moved most, and the "
         "probability against the strength of the current dial, whose line can be dragged.<br>Every effect stands "
         "beside its controls: random latents of like firing rate, the opposite sign, a place far away. An effect that "
         "ranks tenth among random latents is not the latent's."));

  connect(&desk_, &SteeringDesk::resultChanged, this, &SteeringResults::showResult);
  connect(&desk_, &SteeringDesk::setupChanged, this, &SteeringResults::showSetup);
  connect(&desk_, &SteeringDesk::setupChanged, this, &SteeringResults::showPage);
  connect(curve_, &StrengthCurve::valueMoved, this, [this](double value) { desk_.turn(desk_.current(), value); });
  connect(curve_, &StrengthCurve::released, &desk_, &SteeringDesk::endMove);
  connect(notes_, &NotesEditor::edited, this, [this](const QString& text) {
    if (const SteeringNote* note = desk_.sessions().current())
      desk_.sessions().describe(note->number, QString::fromStdString(note->study.name), text);
  });
  showResult();
  showSetup();
}

void SteeringResults::showPage() {
  const QString problem = problemSentence(session_, desk_);
  const QStringList remarks = remarkSentences(session_, desk_);
  remarks_->setText(remarks.join('\n'));
  remarks_->setVisible(!remarks.isEmpty());
  const bool isAsked = desk_.outcome() && !desk_.isEditWrong();  // nobody asked for what is read without the edit
  state_->showEmpty(
      desk_.isEditWrong() ? problem : tr("What the model would write at the caret stands here once a dial is turned."));
  pages_->setCurrentWidget(isAsked ? content_ : state_);
  controls_->setText(!problem.isEmpty()   ? problem
                     : desk_.controls()   ? controlsSentence(*desk_.controls())
                     : desk_.isSteering() ? tr("Comparing with controls...")
                                          : tr("Turn a dial: effect and controls appear here."));
}

void SteeringResults::showResult() {
  showPage();
  const auto& outcome = desk_.outcome();
  if (!outcome)
    return;
  place_->setText(placeSentence(*outcome));
  effect_->setText(effectSentence(*outcome));
  tokens_->setRows(tokenShifts(*outcome, kTokens));
  logits_->setRows(logitShifts(*outcome, kTokens));
  curve_->setContent(curveOf(session_, desk_));
}

void SteeringResults::showSetup() {
  if (desk_.current() < 0)
    return;
  curve_->setValue(desk_.currentValue());
  const SteeringNote* note = desk_.sessions().current();
  notes_->setEnabled(note != nullptr);
  notes_->setText(note ? QString::fromStdString(note->study.note) : QString());
}

}  // namespace dglm
