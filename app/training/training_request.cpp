// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/training/training_request.h"

#include <QJsonArray>

#include "app/project/command_text.h"
#include "app/texts/paths.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr int64_t kUsualExpansion = 8;

QString optionText(TrainerKind trainer) {
  return QString::fromUtf8(trainerName(trainer));
}

TrainerKind trainerFrom(const QString& option) {
  for (const TrainerKind trainer : allTrainers())
    if (optionText(trainer) == option)
      return trainer;
  return TrainerKind::BatchTopK;
}

QJsonObject toJson(const SaeTrainingOptions& options) {
  QJsonObject json{{"trainer", optionText(options.trainer)},
                   {"expansion_factor", static_cast<qint64>(options.expansionFactor.value_or(kUsualExpansion))},
                   {"k", static_cast<qint64>(options.k)},
                   {"steps", static_cast<qint64>(options.steps)},
                   {"batch_size", static_cast<qint64>(options.batchSize)},
                   {"threshold_start_step", static_cast<qint64>(options.thresholdStartStep)},
                   {"dead_feature_threshold", static_cast<qint64>(options.deadFeatureThreshold)},
                   {"log_every", static_cast<qint64>(options.logEvery)},
                   {"l1_penalty", options.l1Penalty},
                   {"target_l0", options.targetL0},
                   {"seed", static_cast<qint64>(options.seed)}};
  if (options.lr)
    json["lr"] = *options.lr;
  if (options.saveEvery)
    json["save_every"] = static_cast<qint64>(*options.saveEvery);
  if (!options.init.empty())
    json["init"] = textOf(options.init);
  return json;
}

SaeTrainingOptions optionsFrom(const QJsonObject& json) {
  SaeTrainingOptions options;
  const auto whole = [&json](const char* name, int64_t usual) {
    return static_cast<int64_t>(json[QLatin1String(name)].toInteger(usual));
  };
  options.trainer = trainerFrom(json["trainer"].toString());
  options.expansionFactor = whole("expansion_factor", kUsualExpansion);
  options.k = whole("k", options.k);
  options.steps = whole("steps", options.steps);
  options.batchSize = whole("batch_size", options.batchSize);
  options.thresholdStartStep = whole("threshold_start_step", options.thresholdStartStep);
  options.deadFeatureThreshold = whole("dead_feature_threshold", options.deadFeatureThreshold);
  options.logEvery = whole("log_every", options.logEvery);
  options.seed = static_cast<uint64_t>(whole("seed", static_cast<int64_t>(options.seed)));
  options.l1Penalty = json["l1_penalty"].toDouble(options.l1Penalty);
  options.targetL0 = json["target_l0"].toDouble(options.targetL0);
  if (json.contains("lr"))
    options.lr = json["lr"].toDouble();
  if (json.contains("save_every"))
    options.saveEvery = json["save_every"].toInteger();
  options.init = pathOf(json["init"].toString());
  return options;
}

QString number(int64_t value) {
  return QString::number(value);
}

}  // namespace

QString trainerTitle(TrainerKind trainer) {
  return trainer == TrainerKind::Matryoshka ? QStringLiteral("Matryoshka BatchTopK")
                                            : QString::fromUtf8(architectureName(architectureOf(trainer)));
}

QJsonObject toJson(const TrainingRecords& records) {
  const auto numbers = [](const std::vector<RecordId>& ids) {
    QJsonArray array;
    for (const RecordId id : ids)
      array << static_cast<qint64>(toNumber(id));
    return array;
  };
  return {{"training", numbers(records.training)}, {"held_out", numbers(records.heldOut)}};
}

TrainingRecords trainingRecordsFrom(const QJsonObject& json) {
  const auto ids = [&json](const char* name) {
    std::vector<RecordId> records;
    for (const QJsonValue& number : json[QLatin1String(name)].toArray())
      records.push_back(static_cast<RecordId>(number.toInteger()));
    return records;
  };
  return {ids("training"), ids("held_out")};
}

QJsonObject toJson(const TrainSaeRequest& request) {
  QJsonArray sequences, heldOut;
  for (const std::filesystem::path& file : request.sequences)
    sequences << textOf(file);
  for (const std::filesystem::path& file : request.heldOut)
    heldOut << textOf(file);
  return {{"model", textOf(request.model)},
          {"finetuned", textOf(request.loading.finetuned)},
          {"bf16", request.loading.compute.dtype == DType::Bf16},
          {"layer", request.layer},
          {"site", QString::fromUtf8(siteName(request.site))},
          {"sequences", sequences},
          {"held_out", heldOut},
          {"monitor_every", static_cast<qint64>(request.monitorEvery)},
          {"window", static_cast<qint64>(request.windowTokens)},
          {"buffer_rows", static_cast<qint64>(request.bufferRows)},
          {"folder", textOf(request.outputFolder)},
          {"options", toJson(request.options)}};
}

std::optional<TrainSaeRequest> trainSaeRequestFrom(const QJsonObject& json) {
  TrainSaeRequest request;
  request.model = pathOf(json["model"].toString());
  request.outputFolder = pathOf(json["folder"].toString());
  if (request.model.empty() || request.outputFolder.empty())
    return std::nullopt;
  request.loading.finetuned = pathOf(json["finetuned"].toString());
  request.loading.compute.dtype = json["bf16"].toBool() ? DType::Bf16 : DType::Fp32;
  request.layer = json["layer"].toInt();
  request.site = siteFromName(json["site"].toString().toStdString()).value_or(request.site);
  for (const QJsonValue& file : json["sequences"].toArray())
    request.sequences.push_back(pathOf(file.toString()));
  for (const QJsonValue& file : json["held_out"].toArray())
    request.heldOut.push_back(pathOf(file.toString()));
  request.monitorEvery = json["monitor_every"].toInteger();
  request.windowTokens = json["window"].toInteger();
  request.bufferRows = json["buffer_rows"].toInteger(request.bufferRows);
  request.options = optionsFrom(json["options"].toObject());
  return request;
}

QString trainingCommand(const TrainSaeRequest& request, bool resumes) {
  const SaeTrainingOptions& options = request.options;
  QStringList words{"decode-glm", "train", "sae", "--model", textOf(request.model)};
  if (!request.loading.finetuned.empty())
    words << "--finetuned" << textOf(request.loading.finetuned);
  words << "--layer" << number(request.layer) << "--site" << QString::fromUtf8(siteName(request.site)) << "--sequences";
  for (const std::filesystem::path& file : request.sequences)
    words << textOf(file);
  if (!request.heldOut.empty()) {
    words << "--held-out";
    for (const std::filesystem::path& file : request.heldOut)
      words << textOf(file);
  }
  if (request.monitorEvery > 0)
    words << "--monitor-every" << number(request.monitorEvery);
  if (request.windowTokens > 0)
    words << "--window" << number(request.windowTokens);
  words << "--buffer-rows" << number(request.bufferRows) << "--trainer" << optionText(options.trainer)
        << "--expansion-factor" << number(options.expansionFactor.value_or(kUsualExpansion)) << "--steps"
        << number(options.steps) << "--batch-size" << number(options.batchSize) << "--dead-feature-threshold"
        << number(options.deadFeatureThreshold) << "--log-every" << number(options.logEvery);
  if (hasOption(options.trainer, "--k"))
    words << "--k" << number(options.k) << "--threshold-start-step" << number(options.thresholdStartStep);
  if (hasOption(options.trainer, "--l1-penalty"))
    words << "--l1-penalty" << exactNumber(options.l1Penalty);
  if (hasOption(options.trainer, "--target-l0"))
    words << "--target-l0" << exactNumber(options.targetL0);
  if (options.lr)
    words << "--lr" << exactNumber(*options.lr);
  if (options.saveEvery)
    words << "--save-every" << number(*options.saveEvery);
  if (!options.init.empty())
    words << "--init" << textOf(options.init);
  words << "--seed" << number(static_cast<int64_t>(options.seed));
  if (request.loading.compute.dtype == DType::Bf16)
    words << "--dtype"
          << "bf16";
  words << "--output-dir" << textOf(request.outputFolder);
  if (resumes)
    words << "--resume";
  return shellLine(words);
}

TrainSaeRequest usualTraining(const Session& session) {
  TrainSaeRequest request;
  SaeTrainingOptions& options = request.options;
  options.k = 16;
  options.steps = 2000;
  options.batchSize = 512;
  options.thresholdStartStep = 500;
  options.deadFeatureThreshold = 200'000;
  options.logEvery = 10;
  options.saveEvery = 250;
  request.bufferRows = 1 << 15;
  if (const LatentOverview* latents = session.latents().overview()) {
    const Analysis& analysis = latents->analysis;
    if (const ModelReference* model = session.contents().model(analysis.model))
      request.model = model->path;
    request.layer = analysis.layer;
    request.site = siteFromName(analysis.site).value_or(request.site);
  }
  request.outputFolder = freeRunFolder(session, request);
  return request;
}

std::filesystem::path freeRunFolder(const Session& session, const TrainSaeRequest& request) {
  const std::filesystem::path& project = session.contents().path;
  const std::filesystem::path all = project.parent_path() / (project.stem() += " dictionaries");
  const SaeTrainingOptions& options = request.options;
  std::string name = "L" + std::to_string(request.layer) + "_" + std::string(trainerName(options.trainer)) + "_x" +
                     std::to_string(options.expansionFactor.value_or(kUsualExpansion));
  if (hasOption(options.trainer, "--k"))
    name += "_k" + std::to_string(options.k);
  std::error_code error;
  std::filesystem::path folder = all / name;
  for (int i = 2; std::filesystem::exists(folder, error); ++i)
    folder = all / (name + "_" + std::to_string(i));
  return folder;
}

std::filesystem::path sequencesOfRun(const std::filesystem::path& folder) {
  return folder / "sequences.gb";
}

std::filesystem::path heldOutOfRun(const std::filesystem::path& folder) {
  return folder / "held-out.gb";
}

}  // namespace dglm
