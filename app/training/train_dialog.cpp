// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/training/train_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
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
#include "core/base/platform.h"
#include "core/base/size_text.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr int kWidth = 76 * kGrid;
constexpr std::chrono::milliseconds kRest{250};
enum Source { OfProject, OfFiles };

QString sizeInLanguage(int64_t bytes) {
  return inLanguage(QString::fromStdString(sizeText(bytes)));
}

/// The nearest folder of the path that is there.
QFileInfo nearestFolder(const QString& path) {
  QFileInfo info(path);
  while (!info.exists() && info.absolutePath() != info.absoluteFilePath())
    info = QFileInfo(info.absolutePath());
  return info;
}

QWidget* lineOf(std::initializer_list<QWidget*> parts, QWidget* wide, QWidget* parent) {
  auto* line = new QWidget(parent);
  line->setLayout(makeLine(parts, wide));
  return line;
}

}  // namespace

TrainDialog::TrainDialog(Session& session, const TrainSaeRequest& proposal, QWidget* parent)
    : QDialog(parent),
      session_(session),
      proposal_(proposal),
      said_(makeLabel(QString(), TextRole::Secondary, this)),
      command_(new CommandRow(this)),
      start_(nullptr) {
  setWindowTitle(tr("Train a Dictionary"));
  auto* form = new QFormLayout;
  setGridSpacing(*form, 0, 1);
  buildModel(*form, proposal);
  buildSequences(*form);
  buildDictionary(*form, proposal);
  buildTraining(*form, proposal);
  folder_ = new QLineEdit(textOf(proposal.outputFolder), this);
  folder_->setAccessibleName(tr("Folder"));
  folder_->setToolTip(tr("Gets the dictionary, its numbers step by step, and checkpoints from which it can go on."));
  QPushButton* chooseFolder = makeLinkButton(tr("Choose a Folder..."), this);
  form->addRow(tr("Folder"), lineOf({folder_, chooseFolder}, folder_, this));
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
  onEdited();
  (proposal.model.empty() ? static_cast<QWidget*>(model_) : steps_)->setFocus();
  resize(kWidth, sizeHint().height());
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

void TrainDialog::buildModel(QFormLayout& form, const TrainSaeRequest& proposal) {
  constexpr int kMostLayers = 999;
  model_ = new QLineEdit(textOf(proposal.model), this);
  model_->setAccessibleName(tr("Model"));
  model_->setToolTip(tr("Folder of the gLM that reads the sequences."));
  QPushButton* choose = makeLinkButton(tr("Choose a Folder..."), this);
  form.addRow(tr("Model"), lineOf({model_, choose}, model_, this));
  connect(choose, &QPushButton::clicked, this, &TrainDialog::chooseModel);
  connect(model_, &QLineEdit::textChanged, this, &TrainDialog::onEdited);
  layer_ = addNumber(form, tr("Layer"), 0, kMostLayers, proposal.layer,
                     tr("0-based. The dictionary takes the activations of this layer apart."));
  connect(layer_, &QSpinBox::valueChanged, this, &TrainDialog::proposeFolder);
}

void TrainDialog::buildSequences(QFormLayout& form) {
  source_ = new QComboBox(this);
  source_->addItem(tr("Sequences of this project"));
  source_->addItem(tr("Files"));
  source_->setAccessibleName(tr("Sequences"));
  sequences_ = makeElidedLabel(QString(), TextRole::Secondary, this);
  form.addRow(tr("Sequences"), lineOf({source_, sequences_}, sequences_, this));
  constexpr int kShare = 3, kMostHeldOut = 99'999;
  const int all = annotated();
  heldOut_ =
      addNumber(form, tr("Held out"), 0, kMostHeldOut, all / kShare,
                tr("Annotated sequences that the dictionary never sees: as it trains, its concepts are scored on "
                   "them. 0 scores nothing."));
  connect(source_, &QComboBox::activated, this, [this](int index) {
    if (index == OfFiles)
      chooseFiles();
    onEdited();
  });
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

bool TrainDialog::isOnProject() const {
  return source_->currentIndex() == OfProject;
}

/// Every so many-th of the annotated ones is held out, so that files of one family do not all go.
TrainingRecords TrainDialog::records() const {
  TrainingRecords records;
  if (!isOnProject())
    return records;
  const int all = annotated(), held = std::min(heldOut_->value(), all);
  int seen = 0;
  for (const RecordSummary& record : session_.records()) {
    const bool isAnnotated = record.featureCount > 0;
    const bool isHeldOut = isAnnotated && (seen + 1) * held / all > seen * held / all;
    seen += isAnnotated;
    (isHeldOut ? records.heldOut : records.training).push_back(record.id);
  }
  return records;
}

TrainerKind TrainDialog::trainer() const {
  return static_cast<TrainerKind>(trainer_->currentData().toInt());
}

int TrainDialog::annotated() const {
  return static_cast<int>(
      std::ranges::count_if(session_.records(), [](const RecordSummary& record) { return record.featureCount > 0; }));
}

int64_t TrainDialog::bases() const {
  if (!isOnProject())
    return filesBytes_;  // a letter a base, about
  int64_t sum = 0;
  for (const RecordId id : records().training)
    if (const RecordSummary* record = session_.contents().record(id))
      sum += record->length;
  return sum;
}

TrainSaeRequest TrainDialog::request() const {
  constexpr int64_t kShareBeforeThreshold = 4, kCheckpoints = 8, kRows = 200, kDeadTokens = 1'000'000;
  TrainSaeRequest request = proposal_;
  request.model = pathOf(model_->text());
  request.layer = layer_->value();
  request.outputFolder = pathOf(folder_->text());
  request.sequences.clear();
  if (isOnProject())
    request.sequences = {sequencesOfRun(request.outputFolder)};
  request.heldOut.clear();
  if (isOnProject() && heldOut_->value() > 0)
    request.heldOut = {heldOutOfRun(request.outputFolder)};
  if (!isOnProject())
    for (const QString& file : files_)
      request.sequences.push_back(pathOf(file));
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

void TrainDialog::chooseModel() {
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the gLM"), model_->text());
  if (!folder.isEmpty())
    model_->setText(QDir::toNativeSeparators(folder));
}

void TrainDialog::chooseFiles() {
  const QStringList files = QFileDialog::getOpenFileNames(
      this, tr("Sequences to Train On"), QString(),
      tr("Sequences (*.fa *.fasta *.fna *.gb *.gbk *.dna *.embl *.csv *.txt *.gz);;All files (*)"));
  if (!files.isEmpty())
    files_ = files;
  else if (files_.isEmpty())
    source_->setCurrentIndex(OfProject);
  filesBytes_ = 0;
  for (const QString& file : files_)
    filesBytes_ += QFileInfo(file).size();
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
  const int count = isOnProject() ? static_cast<int>(records().training.size()) : static_cast<int>(files_.size());
  sequences_->setText(isOnProject() ? tr("%n sequences, %1", nullptr, count).arg(formatLength(bases()))
                                    : tr("%n files", nullptr, count));
  sequences_->setToolTip(isOnProject() ? QString() : files_.join('\n'));
  heldOut_->setEnabled(isOnProject());
  k_->setEnabled(hasOption(trainer(), "--k") || hasOption(trainer(), "--target-l0"));
  penalty_->setEnabled(hasOption(trainer(), "--l1-penalty"));
  // The project's sequences are written when the training starts: before that no command could read them.
  command_->setVisible(!isOnProject());
  command_->setCommand(trainingCommand(request()));
  start_->setEnabled(false);
  rest_.start();
}

void TrainDialog::say(const QString& sentence, bool isFailure) {
  said_->setText(sentence);
  setTextRole(*said_, isFailure ? TextRole::Failure : TextRole::Secondary);
}

void TrainDialog::ask() {
  if (model_->text().trimmed().isEmpty())
    return say(tr("Choose the folder of a gLM first."), false);
  if (bases() == 0)
    return say(tr("There are no sequences to train on. Add some to the project, or choose files."), false);
  if (isOnProject() && heldOut_->value() > 0 && heldOut_->value() >= annotated())
    return say(tr("Of %n annotated sequences at least one must be left to train on.", nullptr, annotated()), true);
  if (const QFileInfo there = nearestFolder(folder_->text()); !there.isDir() || !there.isWritable())
    return say(tr("%1 cannot be written. Choose another folder.").arg(there.filePath()), true);
  if (folder_->text().trimmed().isEmpty())
    return say(tr("Choose a folder for the dictionary."), false);
  JobHandle* job = session_.jobs().start(
      session_.fileLane(),
      {tr("Working out what training takes"), Urgency::Interactive, "needs of training", JobNotice::Silent},
      [request = request(), bases = bases()](const JobContext&) {
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
