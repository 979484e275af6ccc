// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/training/train_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "app/training/training_input.h"
#include "core/base/platform.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr int kTrainWidth = 76 * kGrid;
constexpr std::chrono::milliseconds kRest{250};

}  // namespace

TrainDialog::TrainDialog(Session& session, const TrainSaeRequest& proposal, QWidget* parent)
    : QDialog(parent),
      session_(session),
      proposal_(proposal),
      input_(new TrainingInput(session, proposal, *this)),
      said_(makeLabel(QString(), TextRole::Secondary, this)),
      command_(new CommandRow(this)),
      start_(nullptr) {
  const bool continues = !proposal.options.init.empty();
  setWindowTitle(continues ? tr("Continue Training %1").arg(textOf(proposal.options.init.parent_path().filename()))
                           : tr("Train a Dictionary"));
  auto* form = new QFormLayout;
  setGridSpacing(*form, 0, 1);
  constexpr int kMostLayers = 999;
  input_->addModel(*form);
  layer_ = addNumber(*form, tr("Layer"), 0, kMostLayers, proposal.layer,
                     tr("0-based. The dictionary takes the activations of this layer apart."));
  connect(layer_, &QSpinBox::valueChanged, this, &TrainDialog::proposeFolder);
  input_->addSequences(*form);
  connect(input_, &TrainingInput::edited, this, &TrainDialog::onEdited);
  buildDictionary(*form, proposal);
  buildTraining(*form, proposal);
  folder_ = new QLineEdit(textOf(proposal.outputFolder), this);
  folder_->setAccessibleName(tr("Folder"));
  folder_->setToolTip(tr("Gets the dictionary, its numbers step by step, and checkpoints from which it can go on."));
  QPushButton* chooseFolder = makeLinkButton(tr("Choose a Folder..."), this);
  form->addRow(tr("Folder"), formLine({folder_, chooseFolder}, folder_, this));
  said_->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  start_ = buttons->addButton(tr("Start"), QDialogButtonBox::AcceptRole);
  start_->setDefault(true);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 2, 1);
  layout->addLayout(form);
  layout->addWidget(said_);
  layout->addWidget(command_);
  layout->addWidget(buttons);
  rest_.setSingleShot(true);
  rest_.setInterval(kRest);
  connect(&rest_, &QTimer::timeout, this, &TrainDialog::ask);
  connect(chooseFolder, &QPushButton::clicked, this, &TrainDialog::chooseFolder);
  connect(folder_, &QLineEdit::textChanged, this, &TrainDialog::onEdited);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    Q_EMIT startWanted(request(), records());
    accept();
  });
  connect(&session_, &Session::stateChanged, this, [this] {
    if (session_.state() != Session::State::Ready)
      reject();
  });
  for (QWidget* fixed : std::initializer_list<QWidget*>{layer_, trainer_, expansion_})  // the dictionary is of these
    fixed->setEnabled(!continues);
  onEdited();
  (proposal.model.empty() ? static_cast<QWidget*>(&input_->modelBox()) : steps_)->setFocus();
  resize(kTrainWidth, sizeHint().height());
}

QSpinBox* TrainDialog::addNumber(QFormLayout& form, const QString& title, int lowest, int highest, int64_t value,
                                 const QString& toolTip) {
  auto* box = new QSpinBox(this);
  box->setRange(lowest, highest);
  box->setGroupSeparatorShown(true);
  box->setValue(static_cast<int>(std::clamp<int64_t>(value, lowest, highest)));
  box->setToolTip(toolTip);
  box->setAccessibleName(title);
  form.addRow(title, box);
  connect(box, &QSpinBox::valueChanged, this, &TrainDialog::onEdited);
  return box;
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
    onEdited();
  });
  expansion_ =
      addNumber(form, tr("Latents a dimension"), 1, kMostExpansion, proposal.options.expansionFactor.value_or(8),
                tr("The dictionary has this many latents for each dimension of the activations."));
  k_ = addNumber(form, tr("Latents a token (k)"), 1, kMostK, proposal.options.k,
                 tr("How many latents are kept a token, on average. Fewer are easier to name, more explain more."));
  penalty_ = new QDoubleSpinBox(this);
  penalty_->setDecimals(4);
  penalty_->setRange(0, 1000);
  penalty_->setSingleStep(0.01);
  penalty_->setValue(proposal.options.l1Penalty);
  penalty_->setAccessibleName(tr("L1 penalty"));
  penalty_->setToolTip(
      tr("Weight of the sum of all activations in the loss of a ReLU dictionary: more of it leaves "
         "fewer latents active."));
  form.addRow(tr("L1 penalty"), penalty_);
  connect(penalty_, &QDoubleSpinBox::valueChanged, this, &TrainDialog::onEdited);
  for (QSpinBox* box : {expansion_, k_})
    connect(box, &QSpinBox::valueChanged, this, &TrainDialog::proposeFolder);
}

void TrainDialog::buildTraining(QFormLayout& form, const TrainSaeRequest& proposal) {
  constexpr int kMostSteps = 100'000'000, kMostBatch = 1 << 20;
  steps_ = addNumber(form, tr("Steps"), 1, kMostSteps, proposal.options.steps,
                     tr("Each step learns from one batch. A paused training can go on."));
  batch_ = addNumber(form, tr("Tokens a step"), 1, kMostBatch, proposal.options.batchSize,
                     tr("The batch. The paper has 4,096."));
  rate_ = new QDoubleSpinBox(this);
  rate_->setDecimals(6);
  rate_->setRange(0, 1);
  rate_->setSingleStep(1e-4);
  rate_->setValue(proposal.options.lr.value_or(0));
  rate_->setSpecialValueText(tr("by the size of the dictionary"));
  rate_->setToolTip(tr("How far a step goes. At 0 it is 2e-4 / sqrt(latents / 2^14), as in the reference."));
  rate_->setAccessibleName(tr("Learning rate"));
  form.addRow(tr("Learning rate"), rate_);
  connect(rate_, &QDoubleSpinBox::valueChanged, this, &TrainDialog::onEdited);
  seed_ = addNumber(form, tr("Seed"), 0, std::numeric_limits<int>::max(), static_cast<int64_t>(proposal.options.seed),
                    tr("Of the first weights and the order of the tokens: another seed gives another dictionary."));
}

TrainingRecords TrainDialog::records() const {
  return input_->records();
}

TrainerKind TrainDialog::trainer() const {
  return static_cast<TrainerKind>(trainer_->currentData().toInt());
}

TrainSaeRequest TrainDialog::request() const {
  constexpr int64_t kShareBeforeThreshold = 4, kCheckpoints = 8, kRows = 200, kDeadTokens = 1'000'000;
  TrainSaeRequest request = proposal_;
  request.layer = layer_->value();
  request.outputFolder = pathOf(folder_->text());
  input_->fill(request, request.outputFolder);
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
  options.thresholdStartStep = std::min<int64_t>(1000, options.steps / kShareBeforeThreshold);
  options.deadFeatureThreshold = std::min(kDeadTokens, std::max<int64_t>(1, options.steps * options.batchSize / 5));
  options.logEvery = std::max<int64_t>(1, options.steps / kRows);
  options.saveEvery = std::max<int64_t>(1, options.steps / kCheckpoints);
  request.bufferRows = std::max<int64_t>(request.bufferRows, 2 * options.batchSize);
  return request;
}

QString TrainDialog::said() const {
  return said_->text();
}

void TrainDialog::chooseFolder() {
  const QString folder =
      QFileDialog::getExistingDirectory(this, tr("Folder of the Training"), QFileInfo(folder_->text()).absolutePath());
  if (!folder.isEmpty())
    folder_->setText(QDir::toNativeSeparators(folder));
}

/// As long as the folder is one that was proposed.
void TrainDialog::proposeFolder() {
  if (!folder_ || folder_->text() != textOf(proposal_.outputFolder))
    return;
  proposal_.outputFolder = freeRunFolder(session_, request());
  folder_->setText(textOf(proposal_.outputFolder));
}

void TrainDialog::onEdited() {
  if (!start_)
    return;  // not built yet
  k_->setEnabled(hasOption(trainer(), "--k") || hasOption(trainer(), "--target-l0"));
  penalty_->setEnabled(hasOption(trainer(), "--l1-penalty"));
  // The project's sequences are written when the training starts: before that no command could read them.
  command_->setVisible(!input_->isOnProject());
  command_->setCommand(trainingCommand(request()));
  start_->setEnabled(false);
  rest_.start();
}

void TrainDialog::say(const QString& sentence, bool isFailure) {
  said_->setText(sentence);
  setTextRole(*said_, isFailure ? TextRole::Failure : TextRole::Secondary);
}

void TrainDialog::ask() {
  if (const QString complaint = input_->complaint(); !complaint.isEmpty())
    return say(complaint, !input_->modelBox().text().isEmpty());
  if (const QString complaint = folderComplaint(folder_->text()); !complaint.isEmpty())
    return say(complaint, true);
  JobHandle* job = session_.jobs().start(
      session_.fileLane(),
      {tr("Working out what training takes"), Urgency::Interactive, "needs of training", JobNotice::Silent},
      [request = request(), bases = input_->bases()](const JobContext&) {
        return needsOfTraining(request, bases, physicalMemory());
      },
      session_.ofProject(this), [this](const TrainingNeeds& needs) { showNeeds(needs); });
  connect(job, &JobHandle::failed, this,
          [this](const Error& error) { say(messageFor(inWordsOfTheForm(error)), true); });
}

/// What the command line calls an option is a field here.
Error TrainDialog::inWordsOfTheForm(Error error) const {
  const std::pair<const char*, const QWidget*> fields[] = {
      {"--k", k_},         {"--expansion-factor", expansion_}, {"--steps", steps_}, {"--batch-size", batch_},
      {"--target-l0", k_}, {"--l1-penalty", penalty_},         {"--lr", rate_}};
  for (const auto& [option, field] : fields)
    if (!error.arguments.empty() && error.arguments.front() == option)
      error.arguments.front() = field->accessibleName().toStdString();
  return error;
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
  say(tr("%1 latents learn from %2 tokens: the model reads all sequences %3 times. About %4 of memory and %5 of disk. "
         "How long it takes is told once it runs.")
          .arg(formatCount(needs.latents), formatCount(needs.tokens),
               formatDecimals(needs.passes, needs.passes < 10 ? 1 : 0), wanted, sizeInLanguage(needs.diskBytes)),
      false);
  start_->setEnabled(true);
}

}  // namespace dglm
