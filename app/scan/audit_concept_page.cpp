// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/audit_concept_page.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>

#include <algorithm>
#include <utility>

#include "app/project/concept_book.h"
#include "app/scan/score_choice.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {

ConceptNames namesOfRun(const ConceptRun& run) {
  if (const auto scored = runOnProject(run.run))
    if (auto names = ConceptNames::parse(scored->synonyms, "the synonyms"); names.hasValue())
      return std::move(names).value();
  return ConceptNames::common();
}

AuditConceptPage::AuditConceptPage(const ConceptBook& concepts, QWidget* parent)
    : QWidget(parent),
      concepts_(concepts),
      scoreChoice_(new QComboBox(this)),
      list_(new QListWidget(this)),
      text_(makeLabel(QString(), TextRole::Secondary, this)) {
  auto* form = new QFormLayout(this);
  setGridSpacing(*form, 0, 1);
  scoreChoice_->setAccessibleName(tr("Scores"));
  scoreChoice_->setToolTip(tr("The scores that say which latents stand for which concept."));
  list_->setAccessibleName(tr("Concepts"));
  form->addRow(tr("Scores"), scoreChoice_);
  form->addRow(tr("Concept"), list_);
  form->addRow(QString(), text_);
  text_->setWordWrap(true);
  connect(scoreChoice_, &QComboBox::currentIndexChanged, this, &AuditConceptPage::fill);
  connect(list_, &QListWidget::currentRowChanged, this, &AuditConceptPage::changed);
  connect(list_, &QListWidget::itemActivated, this, &AuditConceptPage::activated);
}

void AuditConceptPage::showScores() {
  fillScoreChoice(*scoreChoice_, concepts_);
  fill();
}

/// The concept of the latent that is selected comes first, if it has one.
void AuditConceptPage::fill() {
  {
    const QSignalBlocker quiet(list_);
    list_->clear();
  }
  audited_.clear();
  if (const ConceptRun* scored = scores())
    audited_ = auditConcepts(*scored->scores, namesOfRun(*scored), {});
  int wanted = 0;
  for (size_t i = 0; i < audited_.size(); ++i) {
    const AuditConcept& each = audited_[i];
    list_->addItem(tr("%1   F1 %2, %3")
                       .arg(QString::fromStdString(each.name), formatScore(each.f1()),
                            tr("%n latents", nullptr, static_cast<int>(each.latents.size()))));
    const auto isSelected = [&](const WitnessLatent& speaker) {
      return selected_ && speaker.latent == selected_->latent;
    };
    if (wanted == 0 && std::ranges::any_of(each.latents, isSelected))
      wanted = static_cast<int>(i);
  }
  text_->setText(
      audited_.empty()
          ? tr("No latent was scored for a concept yet. \"Score Concepts\" in the menu Analyse finds which stand for "
               "what.")
          : tr("Concepts with a latent whose held-out F1 is .20 or more; the best first."));
  if (audited_.empty())
    Q_EMIT changed();
  else
    list_->setCurrentRow(wanted);
}

bool AuditConceptPage::choose(const QString& name) {
  const auto found = std::ranges::find(audited_, name.toStdString(), &AuditConcept::name);
  if (found == audited_.end())
    return false;
  list_->setCurrentRow(static_cast<int>(found - audited_.begin()));
  return true;
}

const AuditConcept* AuditConceptPage::chosen() const {
  const int row = list_->currentRow();
  return row >= 0 && row < static_cast<int>(audited_.size()) ? &audited_[static_cast<size_t>(row)] : nullptr;
}

const ConceptRun* AuditConceptPage::scores() const {
  return chosenRun(*scoreChoice_, concepts_);
}

void AuditConceptPage::focusList() {
  list_->setFocus();
}

}  // namespace dglm
