// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/training/sweep_request.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <utility>

#include "app/project/command_text.h"
#include "app/texts/paths.h"
#include "core/study/project_files.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

QString textOfValue(double value) {
  return exactNumber(value);
}
QString textOfValue(int64_t value) {
  return QString::number(value);
}
QString textOfValue(TrainerKind trainer) {
  return QString::fromUtf8(trainerName(trainer));
}

template <class Value>
QString joined(const std::vector<Value>& values) {
  QStringList texts;
  for (const Value& value : values)
    texts << textOfValue(value);
  return texts.join(',');
}

QJsonArray toJson(const std::vector<double>& values) {
  QJsonArray array;
  for (const double value : values)
    array << value;
  return array;
}

QJsonArray toJson(const std::vector<int64_t>& values) {
  QJsonArray array;
  for (const int64_t value : values)
    array << static_cast<qint64>(value);
  return array;
}

QJsonObject toJson(const SaeGrid& grid) {
  QJsonArray trainers;
  for (const TrainerKind trainer : grid.trainers)
    trainers << textOfValue(trainer);
  return {{"trainers", trainers},
          {"learning_rates", toJson(grid.learningRates)},
          {"ks", toJson(grid.ks)},
          {"auxk_alphas", toJson(grid.auxkAlphas)},
          {"threshold_betas", toJson(grid.thresholdBetas)},
          {"expansion_ratios", toJson(grid.expansionRatios)},
          {"batch_sizes", toJson(grid.batchSizes)},
          {"training_steps", toJson(grid.trainingSteps)}};
}

SaeGrid gridFrom(const QJsonObject& json) {
  SaeGrid grid;
  const auto numbers = [&json](const char* name, std::vector<double>& values) {
    values.clear();
    for (const QJsonValue& value : json[QLatin1String(name)].toArray())
      values.push_back(value.toDouble());
  };
  const auto counts = [&json](const char* name, std::vector<int64_t>& values) {
    values.clear();
    for (const QJsonValue& value : json[QLatin1String(name)].toArray())
      values.push_back(value.toInteger());
  };
  for (const QJsonValue& value : json["trainers"].toArray())
    for (const TrainerKind trainer : allTrainers())
      if (textOfValue(trainer) == value.toString())
        grid.trainers.push_back(trainer);
  numbers("learning_rates", grid.learningRates);
  counts("ks", grid.ks);
  numbers("auxk_alphas", grid.auxkAlphas);
  numbers("threshold_betas", grid.thresholdBetas);
  counts("expansion_ratios", grid.expansionRatios);
  counts("batch_sizes", grid.batchSizes);
  counts("training_steps", grid.trainingSteps);
  return grid;
}

class SweepTexts {
  Q_DECLARE_TR_FUNCTIONS(SweepTexts)

 public:
  static QString onCluster(const SaeSweepRequest& request) {
    return tr("Sweep of %n dictionaries", nullptr, static_cast<int>(runsOfSweep(request).size()));
  }
};

}  // namespace

QJsonObject toJson(const SaeSweepRequest& request) {
  QJsonArray layers;
  for (const int layer : request.layers)
    layers.append(layer);
  return {{"training", toJson(request.training)},
          {"layers", layers},
          {"grid", toJson(request.grid.grid)},
          {"seeds", static_cast<qint64>(request.grid.seeds)},
          {"max_combinations", static_cast<qint64>(request.grid.maxCombinations)},
          {"model_name", QString::fromStdString(request.grid.modelName)}};
}

std::optional<SaeSweepRequest> sweepRequestFrom(const QJsonObject& json) {
  const std::optional<TrainSaeRequest> training = trainSaeRequestFrom(json["training"].toObject());
  if (!training)
    return std::nullopt;
  SaeSweepRequest request;
  request.training = *training;
  request.grid.grid = gridFrom(json["grid"].toObject());
  request.grid.seeds = json["seeds"].toInteger(1);
  request.grid.maxCombinations = json["max_combinations"].toInteger();
  request.grid.modelName = json["model_name"].toString().toStdString();
  request.grid.layer = training->layer;
  for (const QJsonValue& layer : json["layers"].toArray())
    request.layers.push_back(layer.toInt());
  return request;
}

QString trainSweepCommand(const SaeSweepRequest& request, bool resumes) {
  const TrainSaeRequest& training = request.training;
  const SaeTrainingOptions& options = training.options;
  const SaeGrid& grid = request.grid.grid;
  const SaeGrid usual;
  QStringList words{"decode-glm", "sweep", "--model", textOf(training.model)};
  if (!training.loading.finetuned.empty())
    words << "--finetuned" << textOf(training.loading.finetuned);
  if (request.layers.size() > 1)
    words << "--layers" << joined(std::vector<int64_t>(request.layers.begin(), request.layers.end()));
  else
    words << "--layer" << QString::number(layersOf(request).front());
  words << "--site" << QString::fromUtf8(siteName(training.site)) << "--sequences";
  for (const std::filesystem::path& file : training.sequences)
    words << textOf(file);
  if (!training.heldOut.empty()) {
    words << "--held-out";
    for (const std::filesystem::path& file : training.heldOut)
      words << textOf(file);
  }
  if (training.monitorEvery > 0)
    words << "--monitor-every" << QString::number(training.monitorEvery);
  if (training.windowTokens > 0)
    words << "--window" << QString::number(training.windowTokens);
  words << "--buffer-rows" << QString::number(training.bufferRows) << "--model-name"
        << QString::fromStdString(request.grid.modelName) << "--trainers"
        << joined(grid.trainers.empty() ? std::vector{options.trainer} : grid.trainers) << "--learning-rates"
        << joined(grid.learningRates) << "--ks" << joined(grid.ks) << "--expansion-ratios"
        << joined(grid.expansionRatios) << "--batch-sizes" << joined(grid.batchSizes) << "--training-steps"
        << joined(grid.trainingSteps);
  if (grid.auxkAlphas != usual.auxkAlphas)
    words << "--auxk-alphas" << joined(grid.auxkAlphas);
  if (grid.thresholdBetas != usual.thresholdBetas)
    words << "--threshold-betas" << joined(grid.thresholdBetas);
  words << "--seeds" << QString::number(request.grid.seeds) << "--seed" << QString::number(options.seed);
  if (request.grid.maxCombinations > 0)
    words << "--max-combinations" << QString::number(request.grid.maxCombinations);
  words << "--dead-feature-threshold" << QString::number(options.deadFeatureThreshold) << "--threshold-start-step"
        << QString::number(options.thresholdStartStep) << "--log-every" << QString::number(options.logEvery);
  if (options.saveEvery)
    words << "--save-every" << QString::number(*options.saveEvery);
  if (training.loading.compute.dtype == DType::Bf16)
    words << "--dtype"
          << "bf16";
  words << "--output-dir" << textOf(training.outputFolder);
  if (resumes)
    words << "--resume";
  return shellLine(words);
}

ClusterWish clusterWishOf(const SaeSweepRequest& request, const TrainingRecords& records) {
  return {kClusterSweep, SweepTexts::onCluster(request), [request, records](const std::filesystem::path& files) {
            SaeSweepRequest there = request;
            there.training.outputFolder = files / "sweep";
            if (!records.training.empty())
              there.training.sequences = {sequencesOfRun(files)};
            if (!records.heldOut.empty())
              there.training.heldOut = {heldOutOfRun(files)};
            ClusterOrder order;
            order.words = shellWords(trainSweepCommand(there)).mid(1);
            order.writeFiles = [records, files](Project& project, const JobContext& job) -> Status {
              for (const auto& [ids, file] : {std::pair(records.training, sequencesOfRun(files)),
                                              std::pair(records.heldOut, heldOutOfRun(files))}) {
                if (ids.empty())
                  continue;
                const Result<ExportedRecords> written = exportRecords(project, ids, file, job);
                if (written.hasError())
                  return written.error();
              }
              return {};
            };
            return order;
          }};
}

SaeSweepRequest usualSweep(const Session& session) {
  SaeSweepRequest request;
  request.training = usualTraining(session);
  request.training.outputFolder = freeSweepFolder(session, request.training.layer);
  request.grid.layer = request.training.layer;
  request.grid.modelName = shortModelName(textOf(request.training.model.filename()).toStdString());
  SaeGrid& grid = request.grid.grid;
  grid.trainers = {TrainerKind::BatchTopK};
  grid.ks = {8, 16, 32};
  grid.expansionRatios = {4, 8};
  grid.batchSizes = {request.training.options.batchSize};
  grid.trainingSteps = {request.training.options.steps};
  return request;
}

std::filesystem::path freeSweepFolder(const Session& session, int layer) {
  const std::filesystem::path& project = session.contents().path;
  const std::filesystem::path all = project.parent_path() / (project.stem() += " dictionaries");
  std::error_code error;
  const std::string name = "L" + std::to_string(layer) + "_sweep";
  std::filesystem::path folder = all / name;
  for (int i = 2; std::filesystem::exists(folder, error); ++i)
    folder = all / (name + "_" + std::to_string(i));
  return folder;
}

std::vector<TrainSaeRequest> runsOfSweep(const SaeSweepRequest& request) {
  std::vector<TrainSaeRequest> runs;
  for (const int layer : layersOf(request)) {
    SaeGridOptions grid = request.grid;
    grid.layer = layer;
    for (SaeGridRun& run : runsOf(grid, request.training.options)) {
      TrainSaeRequest single = request.training;
      single.layer = layer;
      single.options = std::move(run.options);
      single.options.resume = false;
      single.outputFolder = request.training.outputFolder / "models" / run.name;
      runs.push_back(std::move(single));
    }
  }
  return runs;
}

}  // namespace dglm
