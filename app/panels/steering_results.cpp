// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/panels/steering_results.h"

#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

#include "app/steering_values.h"
#include "widgets/notes_editor.h"
#include "widgets/text_parts.h"
#include "widgets/value_format.h"

namespace dglm {
namespace {

constexpr size_t kTokens = 10;

}  // namespace

SteeringResults::SteeringResults(Session& session, SteeringDesk& desk, QWidget* parent)
    : QWidget(parent),
      session_(session),
      desk_(desk),
      place_(makeElidedLabel(QString(), TextRole::Heading, this)),
      effect_(makeElidedLabel(QString(), TextRole::Plain, this)),
      controls_(makeElidedLabel(QString(), TextRole::Secondary, this)),
      tables_(new QTabWidget(this)),
      tokens_(new TokenShiftTable(tables_)),
      logits_(new LogitShiftTable(tables_)),
      notes_(new NotesEditor(tr("Notes on this session"), tables_)),
      curve_(new StrengthCurve(tables_)) {
  tables_->setDocumentMode(true);
  tables_->addTab(tokens_, tr("Tokens"));
  tables_->addTab(curve_, tr("Curve"));
  tables_->addTab(logits_, tr("Logits"));
  tables_->addTab(notes_, tr("Notes"));
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->setContentsMargins(kGrid, 0, 0, 0);
  for (QLabel* line : {place_, effect_, controls_})
    layout->addWidget(line);
  layout->addWidget(tables_, 1);

  connect(&desk_, &SteeringDesk::resultChanged, this, &SteeringResults::showResult);
  connect(&desk_, &SteeringDesk::setupChanged, this, &SteeringResults::showSetup);
  connect(curve_, &StrengthCurve::valueMoved, this, [this](double value) { desk_.turn(desk_.current(), value); });
  connect(curve_, &StrengthCurve::released, &desk_, &SteeringDesk::endMove);
  connect(notes_, &NotesEditor::edited, this, [this](const QString& text) {
    if (const SteeringNote* note = desk_.store().note(desk_.session()))
      desk_.describeSession(note->number, QString::fromStdString(note->study.name), text);
  });
  showResult();
  showSetup();
}

void SteeringResults::showResult() {
  const auto& outcome = desk_.outcome();
  if (!outcome)
    return;
  place_->setText(placeSentence(*outcome));
  effect_->setText(effectSentence(*outcome));
  tokens_->setRows(tokenShifts(*outcome, kTokens));
  logits_->setRows(logitShifts(*outcome, kTokens));
  curve_->setContent(curveOf(session_, desk_));
  controls_->setText(desk_.controls()     ? controlsSentence(*desk_.controls())
                     : desk_.isSteering() ? tr("Comparing with controls...")
                                          : tr("Turn a dial: effect and controls appear here."));
}

void SteeringResults::showSetup() {
  const int32_t latent = desk_.current();
  if (latent < 0)
    return;
  const DialSetting* dial = desk_.setup().dial(latent);
  curve_->setValue(dial ? dial->value : neutralValue(desk_.setup().method));
  const SteeringNote* note = desk_.store().note(desk_.session());
  notes_->setEnabled(note != nullptr);
  notes_->setText(note ? QString::fromStdString(note->study.note) : QString());
}

}  // namespace dglm
