// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/training/train_sweep_dialog.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/project/cluster_wish.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "core/base/platform.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

QStringList wordsIn(const QString& text) {
  static const QRegularExpression kBetween(QStringLiteral("[,;\\s]+"));
  return text.split(kBetween, Qt::SkipEmptyParts);
}

template <class Value>
QString listText(const std::vector<Value>& values) {
  QStringList words;
  for (const Value& value : values)
    words << exactNumber(value);
  return words.join(QStringLiteral(", "));
}

}  // namespace

std::optional<std::vector<int64_t>> wholeNumbersIn(const QString& text, int64_t lowest) {
  std::vector<int64_t> numbers;
  for (const QString& word : wordsIn(text)) {
    bool isNumber = false;
    const qint64 number = word.toLongLong(&isNumber);
    if (!isNumber || number < lowest || number > std::numeric_limits<int>::max())
      return std::nullopt;
    if (std::ranges::find(numbers, number) == numbers.end())
      numbers.push_back(number);
  }
  return numbers.empty() ? std::nullopt : std::optional(numbers);
}

std::optional<std::vector<double>> positiveNumbersIn(const QString& text) {
  std::vector<double> numbers;
  for (const QString& word : wordsIn(text)) {
    bool isNumber = false;
    const double number = word.toDouble(&isNumber);
    if (!isNumber || !(number > 0) || std::isinf(number))
      return std::nullopt;
    if (std::ranges::find(numbers, number) == numbers.end())
      numbers.push_back(number);
  }
  return numbers.empty() ? std::nullopt : std::optional(numbers);
}

TrainSweepDialog::TrainSweepDialog(Session& session, const SaeSweepRequest& proposal, QWidget* parent)
    : TrainingDialog(session, proposal.training, tr("Folder of the Sweep"),
                     tr("Gets a folder for each dictionary, and sweep_results.csv, which compares them."), parent),
      proposal_(proposal) {
  setWindowTitle(tr("Train a Sweep of Dictionaries"));
  auto* form = new QFormLayout;
  setGridSpacing(*form, 0, 1);
  input().addModel(*form);
  layers_ = addList(*form, tr("Layers"), QString::number(proposal.grid.layer),
                    tr("0-based, comma between. Each layer gets the whole grid, from one reading of the model."));
  input().addSequences(*form);
  buildGrid(*form);
  buildTraining(*form);
  addFolder(*form);
  finish(form);
  connect(addClusterButton(*this, startButton()), &QPushButton::clicked, this, [this] {
    const std::optional<SaeSweepRequest> wanted = request();
    const TrainingRecords on = records();
    reject();
    if (wanted)
      Q_EMIT clusterWanted(*wanted, on);
  });
  ks_->setFocus();
}

QLineEdit* TrainSweepDialog::addList(QFormLayout& form, const QString& title, const QString& values,
                                     const QString& toolTip) {
  auto* line = new QLineEdit(values, this);
  line->setAccessibleName(title);
  line->setToolTip(toolTip);
  form.addRow(title, line);
  connect(line, &QLineEdit::textChanged, this, &TrainSweepDialog::edited);
  return line;
}

void TrainSweepDialog::buildGrid(QFormLayout& form) {
  const SaeGrid& grid = proposal_.grid.grid;
  auto* line = new QWidget(this);
  for (const TrainerKind trainer : trainersWith("--k")) {
    auto* box = new QCheckBox(trainerTitle(trainer), line);
    box->setChecked(std::ranges::find(grid.trainers, trainer) != grid.trainers.end());
    connect(box, &QCheckBox::toggled, this, &TrainSweepDialog::edited);
    trainers_.emplace_back(trainer, box);
  }
  auto* flow = new QHBoxLayout(line);
  setGridSpacing(*flow, 0, 1);
  for (const auto& [trainer, box] : trainers_)
    flow->addWidget(box);
  flow->addStretch();
  form.addRow(tr("Trainers"), line);
  expansions_ = addList(form, tr("Latents a dimension"), listText(grid.expansionRatios),
                        tr("Comma between. A dictionary has this many latents for each dimension of the activations."));
  ks_ = addList(form, tr("Latents a token (k)"), listText(grid.ks),
                tr("Comma between. How many latents are kept a token, on average."));
  rates_ = addList(form, tr("Learning rates"), listText(grid.learningRates),
                   tr("Comma between, as 3e-4 or 0.0003. How far a step goes."));
  constexpr int kMostSeeds = 1000;
  seeds_ = addNumber(form, tr("Seeds"), 1, kMostSeeds, proposal_.grid.seeds,
                     tr("Dictionaries of each combination, each from another seed: whether a latent comes back under "
                        "every seed tells how far to trust it."));
  seed_ = addNumber(form, tr("First seed"), 0, std::numeric_limits<int>::max(),
                    static_cast<int64_t>(proposal_.training.options.seed),
                    tr("The others follow it. The order of the tokens is that of the first one for all."));
}

void TrainSweepDialog::buildTraining(QFormLayout& form) {
  constexpr int kMostSteps = 100'000'000, kMostBatch = 1 << 20;
  steps_ = addNumber(form, tr("Steps"), 2, kMostSteps, proposal_.training.options.steps,
                     tr("Each step learns from one batch. A paused sweep can go on."));
  batch_ = addNumber(form, tr("Tokens a step"), 1, kMostBatch, proposal_.training.options.batchSize,
                     tr("The batch. The paper has 4,096."));
}

QCheckBox& TrainSweepDialog::trainerBox(TrainerKind trainer) {
  return *std::ranges::find(trainers_, trainer, &std::pair<TrainerKind, QCheckBox*>::first)->second;
}

std::vector<TrainerKind> TrainSweepDialog::trainers() const {
  std::vector<TrainerKind> chosen;
  for (const auto& [trainer, box] : trainers_)
    if (box->isChecked())
      chosen.push_back(trainer);
  return chosen;
}

QString TrainSweepDialog::complaint() const {
  if (trainers().empty())
    return tr("Choose a trainer at least.");
  for (const auto& [list, lowest] : {std::pair(layers_, 0), std::pair(expansions_, 1), std::pair(ks_, 1)})
    if (!wholeNumbersIn(list->text(), lowest))
      return tr("%1: whole numbers from %2 on, with commas between, are wanted.")
          .arg(list->accessibleName())
          .arg(lowest);
  if (!positiveNumbersIn(rates_->text()))
    return tr("%1: numbers above 0, with commas between, are wanted.").arg(rates_->accessibleName());
  if (const QString wrong = input().complaint(); !wrong.isEmpty())
    return wrong;
  return folderComplaint(folderBox().text());
}

std::optional<SaeSweepRequest> TrainSweepDialog::request() const {
  const auto layers = wholeNumbersIn(layers_->text(), 0);
  const auto expansions = wholeNumbersIn(expansions_->text(), 1), ks = wholeNumbersIn(ks_->text(), 1);
  const auto rates = positiveNumbersIn(rates_->text());
  if (!layers || !expansions || !ks || !rates || trainers().empty())
    return std::nullopt;
  SaeSweepRequest request = proposal_;
  request.layers.assign(layers->begin(), layers->end());
  TrainSaeRequest& training = request.training;
  training.layer = request.grid.layer = request.layers.front();
  training.outputFolder = pathOf(folderBox().text());
  input().fill(training, training.outputFolder);
  request.grid.modelName = shortModelName(textOf(training.model.filename()).toStdString());
  request.grid.seeds = seeds_->value();
  SaeGrid& grid = request.grid.grid;
  grid.trainers = trainers();
  grid.expansionRatios = *expansions;
  grid.ks = *ks;
  grid.learningRates = *rates;
  grid.trainingSteps = {steps_->value()};
  grid.batchSizes = {batch_->value()};
  SaeTrainingOptions& options = training.options;
  options.trainer = grid.trainers.front();
  options.steps = steps_->value();
  options.batchSize = batch_->value();
  options.seed = static_cast<uint64_t>(seed_->value());
  setPace(training);
  return request;
}

void TrainSweepDialog::showCommand() {
  const std::optional<SaeSweepRequest> wanted = request();
  // The project's sequences are written when the sweep starts: before that no command could read them.
  command().setVisible(!input().isOnProject() && wanted);
  if (wanted)
    command().setCommand(trainSweepCommand(*wanted));
}

void TrainSweepDialog::start() {
  if (const std::optional<SaeSweepRequest> wanted = request())
    Q_EMIT startWanted(*wanted, records());
}

void TrainSweepDialog::ask() {
  const std::optional<SaeSweepRequest> wanted = request();
  if (const QString wrong = complaint(); !wrong.isEmpty() || !wanted)
    return say(wrong, true);
  JobHandle* job = session().jobs().start(
      session().computeLane(),
      {tr("Working out what the sweep takes"), Urgency::Interactive, "needs of a sweep", JobNotice::Silent},
      [wanted = *wanted, bases = input().bases()](const JobContext&) -> Result<Needs> {
        DGLM_TRY(const SweepNeeds needs, needsOfSweep(wanted, bases, physicalMemory()));
        return Needs{needs, needs.operations / measuredOperationsPerSecond()};
      },
      session().ofProject(this), [this](const Needs& needs) { showNeeds(needs); });
  connect(job, &JobHandle::failed, this, [this](const Error& error) { sayError(error, fields()); });
}

/// What the command line calls an option is a field here.
std::vector<TrainingDialog::OptionField> TrainSweepDialog::fields() const {
  return {{"--k", ks_},
          {"--expansion-factor", expansions_},
          {"--steps", steps_},
          {"--batch-size", batch_},
          {"--lr", rates_}};
}

void TrainSweepDialog::showNeeds(const Needs& needs) {
  const SweepNeeds& sum = needs.sweep;
  const int64_t memory = physicalMemory();
  if (memory > 0 && sum.memoryBytes > memory)
    return say(tr("They would take about %1 of memory together, and this computer has %2: %3 of them fit. Take fewer "
                  "values, or smaller dictionaries.")
                   .arg(sizeInLanguage(sum.memoryBytes), sizeInLanguage(memory), formatCount(sum.runsThatFit)),
               true);
  QStringList sentences{
      tr("%n dictionaries in one job.", nullptr, static_cast<int>(sum.runs)),
      tr("The model reads %1 tokens, all sequences %2 times, once for all dictionaries.")
          .arg(formatCount(sum.tokens), formatDecimals(sum.passes, sum.passes < 10 ? 1 : 0)),
      tr("About %1 of memory, %2 of disk, and %3 of time if nothing else runs.")
          .arg(sizeInLanguage(sum.memoryBytes), sizeInLanguage(sum.diskBytes), formatDuration(needs.seconds))};
  if (sum.failing > 0 && sum.fault)
    sentences << tr("%n of them make no sense and will fail: %1", nullptr, static_cast<int>(sum.failing))
                     .arg(messageFor(inWordsOf(fields(), *sum.fault)));
  allow(sentences.join(' '));
}

}  // namespace dglm
