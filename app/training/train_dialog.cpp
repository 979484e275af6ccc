// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/training/train_dialog.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <limits>

#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "core/base/platform.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
TrainDialog::TrainDialog(Session& session, const TrainSaeRequest& proposal, QWidget* parent)
    : TrainingDialog(session, proposal, tr("Folder of the Training"),
                     tr("Gets the dictionary, its numbers step by step, and checkpoints from which it can go on."),
                     parent),
      proposal_(proposal) {
  const bool continues = !proposal.options.init.empty();
  setWindowTitle(continues ? tr("Continue Training %1").arg(textOf(proposal.options.init.parent_path().filename()))
                           : tr("Train a Dictionary"));
  auto* form = new QFormLayout;
  setGridSpacing(*form, 0, 1);
  constexpr int kMostLayers = 999;
  input().addModel(*form);
  layer_ = addNumber(*form, tr("Layer"), 0, kMostLayers, proposal.layer,
                     tr("0-based. The dictionary takes the activations of this layer apart."));
  connect(layer_, &QSpinBox::valueChanged, this, &TrainDialog::proposeFolder);
  input().addSequences(*form);
  buildDictionary(*form, proposal);
  buildTraining(*form, proposal);
  addFolder(*form);
  for (QWidget* fixed : std::initializer_list<QWidget*>{layer_, trainer_, expansion_})  // the dictionary is of these
    fixed->setEnabled(!continues);
  finish(form);
  (proposal.model.empty() ? static_cast<QWidget*>(&modelBox()) : steps_)->setFocus();
}

void TrainDialog::buildDictionary(QFormLayout& form, const TrainSaeRequest& proposal) {
  constexpr int kMostExpansion = 1'000'000, kMostK = 1'000'000;
  trainer_ = new QComboBox(this);
  trainer_->setAccessibleName(tr("Trainer"));
  for (const TrainerKind trainer : allTrainers())
    trainer_->addItem(trainerTitle(trainer), static_cast<int>(trainer));
  trainer_->setCurrentIndex(trainer_->findData(static_cast<int>(proposal.options.trainer)));
  trainer_->setToolTip(tr("How the dictionary keeps few latents active. BatchTopK is the paper's."));
  form.addRow(tr("Trainer"), trainer_);
  connect(trainer_, &QComboBox::activated, this, [this] {
    proposeFolder();
    edited();
  });
  expansion_ =
      addNumber(form, tr("Latents a dimension"), 1, kMostExpansion, proposal.options.expansionFactor.value_or(8),
                tr("The dictionary has this many latents for each dimension of the activations."));
  k_ = addNumber(form, tr("Latents a token (k)"), 1, kMostK, proposal.options.k,
                 tr("How many latents are kept a token, on average. Fewer are easier to name, more explain more."));
  penalty_ = addDecimal(form, tr("L1 penalty"), {0, 1000, 4, 0.01}, proposal.options.l1Penalty,
                        tr("Weight of the sum of all activations in the loss of a ReLU dictionary: more of it leaves "
                           "fewer latents active."),
                        this);
  connect(penalty_, &QDoubleSpinBox::valueChanged, this, &TrainDialog::edited);
  for (QSpinBox* box : {expansion_, k_})
    connect(box, &QSpinBox::valueChanged, this, &TrainDialog::proposeFolder);
}

void TrainDialog::buildTraining(QFormLayout& form, const TrainSaeRequest& proposal) {
  constexpr int kMostSteps = 100'000'000, kMostBatch = 1 << 20;
  steps_ = addNumber(form, tr("Steps"), 1, kMostSteps, proposal.options.steps,
                     tr("Each step learns from one batch. A paused training can go on."));
  batch_ = addNumber(form, tr("Tokens a step"), 1, kMostBatch, proposal.options.batchSize,
                     tr("The batch. The paper has 4,096."));
  rate_ = addDecimal(form, tr("Learning rate"), {0, 1, 6, 1e-4}, proposal.options.lr.value_or(0),
                     tr("How far a step goes. At 0 it is 2e-4 / sqrt(latents / 2^14), as in the reference."), this);
  rate_->setSpecialValueText(tr("by the size of the dictionary"));
  connect(rate_, &QDoubleSpinBox::valueChanged, this, &TrainDialog::edited);
  seed_ = addNumber(form, tr("Seed"), 0, std::numeric_limits<int>::max(), static_cast<int64_t>(proposal.options.seed),
                    tr("Of the first weights and the order of the tokens: another seed gives another dictionary."));
}

TrainerKind TrainDialog::trainer() const {
  return static_cast<TrainerKind>(trainer_->currentData().toInt());
}

TrainSaeRequest TrainDialog::request() const {
  TrainSaeRequest request = proposal_;
  request.layer = layer_->value();
  request.outputFolder = pathOf(folderBox().text());
  input().fill(request, request.outputFolder);
  SaeTrainingOptions& options = request.options;
  options.trainer = trainer();
  options.expansionFactor = expansion_->value();
  options.k = k_->value();
  options.targetL0 = k_->value();
  options.l1Penalty = penalty_->value();
  options.steps = steps_->value();
  options.batchSize = batch_->value();
  options.lr = rate_->value() > 0 ? std::optional(rate_->value()) : std::nullopt;
  options.seed = static_cast<uint64_t>(seed_->value());
  setPace(request);
  return request;
}

/// As long as the folder is one that was proposed.
void TrainDialog::proposeFolder() {
  if (!seed_ || folderBox().text() != textOf(proposal_.outputFolder))
    return;  // not built yet, or the user's own
  proposal_.outputFolder = freeRunFolder(session(), request());
  folderBox().setText(textOf(proposal_.outputFolder));
}

void TrainDialog::showCommand() {
  k_->setEnabled(hasOption(trainer(), "--k") || hasOption(trainer(), "--target-l0"));
  penalty_->setEnabled(hasOption(trainer(), "--l1-penalty"));
  // The project's sequences are written when the training starts: before that no command could read them.
  command().setVisible(!input().isOnProject());
  command().setCommand(trainingCommand(request()));
}

void TrainDialog::start() {
  Q_EMIT startWanted(request(), records());
}

void TrainDialog::ask() {
  if (const QString complaint = input().complaint(); !complaint.isEmpty())
    return say(complaint, !modelBox().text().isEmpty());
  if (const QString complaint = folderComplaint(folderBox().text()); !complaint.isEmpty())
    return say(complaint, true);
  JobHandle* job = session().jobs().start(
      session().fileLane(),
      {tr("Working out what training takes"), Urgency::Interactive, "needs of training", JobNotice::Silent},
      [request = request(), bases = input().bases()](const JobContext&) {
        return needsOfTraining(request, bases, physicalMemory());
      },
      session().ofProject(this), [this](const TrainingNeeds& needs) { showNeeds(needs); });
  connect(job, &JobHandle::failed, this, [this](const Error& error) {
    sayError(error, std::initializer_list<OptionField>{{"--k", k_},
                                                       {"--expansion-factor", expansion_},
                                                       {"--steps", steps_},
                                                       {"--batch-size", batch_},
                                                       {"--target-l0", k_},
                                                       {"--l1-penalty", penalty_},
                                                       {"--lr", rate_}});
  });
}

void TrainDialog::showNeeds(const TrainingNeeds& needs) {
  const int64_t memory = physicalMemory();
  const QString wanted = sizeInLanguage(needs.memoryBytes);
  if (memory > 0 && needs.memoryBytes > memory)
    return say(needs.expansionFits > 0
                   ? tr("It would take about %1 of memory, and this computer has %2. With %3 latents a dimension it "
                        "would fit.")
                         .arg(wanted, sizeInLanguage(memory), formatCount(needs.expansionFits))
                   : tr("It would take about %1 of memory, and this computer has %2. Take fewer tokens a step.")
                         .arg(wanted, sizeInLanguage(memory)),
               true);
  allow(
      tr("%1 latents learn from %2 tokens: the model reads all sequences %3 times. About %4 of memory and %5 of disk. "
         "How long it takes is told once it runs.")
          .arg(formatCount(needs.latents), formatCount(needs.tokens),
               formatDecimals(needs.passes, needs.passes < 10 ? 1 : 0), wanted, sizeInLanguage(needs.diskBytes)));
}

}  // namespace dglm
