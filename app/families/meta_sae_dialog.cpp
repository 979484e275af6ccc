// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/families/meta_sae_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include "app/families/family_desk.h"
#include "app/texts/paths.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr int kMetaWidth = 68 * kGrid;
enum WhichLatents { WithConcept, AllLatents };

}  // namespace

MetaSaeDialog::MetaSaeDialog(const MetaSaeRequest& proposal, int64_t latents, QWidget* parent)
    : QDialog(parent),
      proposal_(proposal),
      latentsInAll_(latents),
      said_(makeLabel(QString(), TextRole::Secondary, this)),
      command_(new CommandRow(this)) {
  setWindowTitle(tr("Train a Meta-SAE"));
  auto* form = new QFormLayout;
  setGridSpacing(*form, 0, 1);
  buildForm(*form);
  start_ = finishDialog(*this, form, said_, command_, tr("Start"));
  connect(start_, &QPushButton::clicked, this, &QDialog::accept);
  onEdited();
  resize(kMetaWidth, sizeHint().height());
}

void MetaSaeDialog::buildForm(QFormLayout& form) {
  constexpr int kMostEpochs = 1'000'000, kMostSeeds = 100, kMostDim = 1 << 20, kMostK = 1'000'000;
  latents_ = new QComboBox(this);
  latents_->addItem(tr("With a concept"), WithConcept);
  latents_->addItem(tr("All of the dictionary"), AllLatents);
  latents_->setCurrentIndex(proposal_.labels.empty() ? AllLatents : WithConcept);
  latents_->setEnabled(!proposal_.labels.empty());
  latents_->setAccessibleName(tr("Latents"));
  latents_->setToolTip(tr("Whose directions are learned. Concepts are those of the scores of this project."));
  form.addRow(tr("Latents"), latents_);
  connect(latents_, &QComboBox::activated, this, &MetaSaeDialog::onEdited);
  leastF1_ = addDecimal(form, tr("F1 above"), {0, 0.99}, proposal_.leastF1,
                        tr("Latents count whose best concept has a held-out F1 above it. The paper has 0."), this);
  dim_ = addNumber(form, tr("Families"), {2, kMostDim}, proposal_.dims.front(),
                   tr("Meta-latents. The paper has 128 for 1,209 latents."), this);
  trainer_ = new QComboBox(this);
  trainer_->addItem(tr("JumpReLU, one threshold"), static_cast<int>(MetaKind::JumpRelu));
  trainer_->addItem(tr("BatchTopK"), static_cast<int>(MetaKind::BatchTopK));
  trainer_->setAccessibleName(tr("Trainer"));
  trainer_->setToolTip(tr("How few families a latent belongs to. JumpReLU is the paper's."));
  form.addRow(tr("Trainer"), trainer_);
  connect(trainer_, &QComboBox::activated, this, &MetaSaeDialog::onEdited);
  alpha_ = addDecimal(form, tr("Penalty (alpha)"), {0.0001, 100, 4, 0.001}, proposal_.alphas.front(),
                      tr("Weight of the number of families of a latent: more of it leaves fewer."), this);
  k_ = addNumber(form, tr("Families a latent (k)"), {1, kMostK}, proposal_.ks.front(),
                 tr("How many families a latent belongs to, on average."), this);
  epochs_ = addNumber(form, tr("Passes"), {1, kMostEpochs}, proposal_.options.epochs,
                      tr("Over the latents. The paper has 5,000."), this);
  seeds_ = addNumber(form, tr("Seeds"), {1, kMostSeeds}, proposal_.seeds,
                     tr("Meta-SAEs of the same kind: families that come back under each seed are evidence."), this);
  control_ = new QCheckBox(tr("Also on random directions"), this);
  control_->setToolTip(
      tr("What the same training makes of directions without any families, at a penalty less by .012. "
         "l0_against_error.csv compares them."));
  form.addRow(QString(), control_);
  connect(control_, &QCheckBox::toggled, this, &MetaSaeDialog::onEdited);
  for (QSpinBox* box : {dim_, k_, epochs_, seeds_})
    connect(box, &QSpinBox::valueChanged, this, &MetaSaeDialog::onEdited);
  for (QDoubleSpinBox* box : {leastF1_, alpha_})
    connect(box, &QDoubleSpinBox::valueChanged, this, &MetaSaeDialog::onEdited);
}

MetaSaeRequest MetaSaeDialog::request() const {
  MetaSaeRequest request = proposal_;
  request.takesAll = latents_->currentData().toInt() == AllLatents;
  request.leastF1 = request.takesAll ? 0 : leastF1_->value();
  if (!request.takesAll)
    std::erase_if(request.labels, [&](const LabelledLatent& latent) { return !(latent.f1 > request.leastF1); });
  request.dims = {dim_->value()};
  request.kind = static_cast<MetaKind>(trainer_->currentData().toInt());
  request.alphas = {alpha_->value()};
  request.ks = {k_->value()};
  request.options.epochs = epochs_->value();
  request.seeds = seeds_->value();
  request.randomControl = control_->isChecked();
  return request;
}

QString MetaSaeDialog::said() const {
  return said_->text();
}

int64_t MetaSaeDialog::rows() const {
  const MetaSaeRequest now = request();
  return now.takesAll ? latentsInAll_ : std::ssize(now.labels);
}

void MetaSaeDialog::onEdited() {
  if (!start_)
    return;  // not built yet
  const MetaSaeRequest now = request();
  const bool isJump = now.kind == MetaKind::JumpRelu;
  constexpr double kControlLess = 0.012;
  leastF1_->setEnabled(!now.takesAll);
  alpha_->setEnabled(isJump);
  k_->setEnabled(!isJump);
  const int64_t count = rows();
  QString wrong;
  if (count < 2)
    wrong = tr("No latents are left: lower the F1, or take all.");
  else if (isJump && now.randomControl && now.alphas.front() <= kControlLess)
    wrong = tr("For random directions the penalty must be above .012.");
  else if (!isJump && now.ks.front() > now.dims.front())
    wrong = tr("A latent cannot belong to more families than there are.");
  said_->setText(!wrong.isEmpty()
                     ? wrong
                     : tr("%1 families are learned from the directions of %2 latents. Latents that point the same way "
                          "come together; what they have in common is told by their concepts.")
                           .arg(formatCount(now.dims.front()), formatCount(count)));
  setTextRole(*said_, wrong.isEmpty() ? TextRole::Secondary : TextRole::Failure);
  command_->setCommand(metaSaeCommand(now));
  start_->setEnabled(wrong.isEmpty());
}

}  // namespace dglm
