// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <functional>
#include <map>

#include "core/formats/record_writers.h"
#include "core/sae/dictionary.h"
#include "core/study/concepts.h"
#include "core/study/fidelity.h"
#include "core/study/generate.h"
#include "core/study/latents.h"
#include "core/study/model_output.h"
#include "core/study/steer_sweep.h"
#include "core/study/train_glm.h"
#include "core/study/train_sae.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

/// A command by its core function, with files in a folder of its own; leaves its error, or none.
using Command = std::function<Status(const TemporaryFolder&, const JobContext&)>;

template <class T>
Status statusOf(const Result<T>& result) {
  return result.hasError() ? Status(result.error()) : Status();
}

constexpr int64_t kShort = 30'000, kLong = 60'000;  // bases; many batches, also inside the long record

fs::path sequencesIn(const TemporaryFolder& folder) {
  return folder.write("in.fa", ">a\n" + someBases(kShort, 3) + "\n>b\n" + someBases(kLong, 4) + "\n");
}

/// The same bases in pieces that are read whole.
fs::path piecesIn(const TemporaryFolder& folder) {
  constexpr int64_t kPiece = 45;
  std::string text;
  for (int64_t piece = 0; piece < (kShort + kLong) / kPiece; ++piece)
    text += ">p" + std::to_string(piece) + "\n" + someBases(kPiece, static_cast<uint32_t>(piece)) + "\n";
  return folder.write("in.fa", text);
}

ModelReadingRequest readingOf(const TemporaryFolder& folder) {
  ModelReadingRequest request;
  request.model = testData("glm/v2");
  request.sequences = {sequencesIn(folder)};
  request.maxTokens = 16;
  return request;
}

LatentsRequest latentsTo(const TemporaryFolder& folder, const std::string& name) {
  LatentsRequest request;
  request.sequences = readingOf(folder);
  request.dictionary = testData("sae/batch_top_k.pt");
  request.out = folder.path(name);
  return request;
}

SteeringInput steeringInput() {
  SteeringInput input;
  input.source = {testData("glm/v2"), testData("sae/batch_top_k.pt"), 0};
  input.sequence = someBases(90, 5);
  return input;
}

TrainSaeRequest saeTraining(const TemporaryFolder& folder) {
  TrainSaeRequest request;
  request.model = testData("glm/v2");
  request.sequences = {sequencesIn(folder)};
  request.windowTokens = 16;
  request.bufferRows = 20'000;  // several chunks
  request.outputFolder = folder.path("out");
  request.options.expansionFactor = 2;
  request.options.k = 4;
  request.options.steps = 8;
  request.options.batchSize = 64;
  request.options.thresholdStartStep = 2;
  return request;
}

TrainGlmRequest glmTraining(const TemporaryFolder& folder) {
  TrainGlmRequest request;
  request.kmerLength = kTinyKmer;
  request.sequences = {sequencesIn(folder)};
  request.heldOut = request.sequences;
  request.outputFolder = folder.path("out");
  request.options.config = tinyConfig();
  request.options.steps = 6;
  request.options.batchTokens = 256;
  request.options.windowTokens = {16};
  request.options.evaluateEvery = 3;
  request.options.evaluationWindows = 16;
  return request;
}

/// A dictionary as wide as the activations, as a control needs it: the first latents of another.
fs::path dictionaryOfActivationsWidth(const TemporaryFolder& folder) {
  constexpr int64_t kWidth = 24;
  const TensorFile whole = readTorchCheckpoint(testData("sae/batch_top_k.pt")).value();
  TensorFile part;
  for (size_t i = 0; i < whole.names.size(); ++i) {
    at::Tensor tensor = whole.tensors[i];
    for (int64_t dim = 0; dim < tensor.dim(); ++dim)
      tensor = tensor.narrow(dim, 0, std::min(kWidth, tensor.size(dim)));
    part.add(whole.names[i], tensor.contiguous());
  }
  const fs::path file = folder.path("square.pt");
  if (saveDictionary(file, part).hasError())
    qFatal("a test's dictionary cannot be written");
  return file;
}

ConceptsFromModel conceptSearch(const TemporaryFolder& folder) {
  ConceptsFromModel request;
  request.source = {testData("glm/v2"), testData("sae/batch_top_k.pt"), 0};
  request.reading.windowTokens = 16;
  request.search.workers = 1;
  request.search.leastRegions = 1;
  request.search.permutations = 3;
  request.search.resamples = 3;
  request.outputFolder = folder.path("out");
  for (uint32_t set = 0; set < 3; ++set) {
    std::vector<Record> records;
    for (uint32_t i = 0; i < 3; ++i) {
      Record record =
          recordOf(someBases(3000, 10 * set + i), Topology::Circular, "p" + std::to_string(set) + std::to_string(i));
      Feature feature;
      feature.type = "CDS";
      feature.segments = {{{150, 900}, Strand::Forward}};
      feature.qualifiers = {{"label", "AmpR"}};
      record.features = {feature};
      records.push_back(std::move(record));
    }
    request.validation[set] = folder.path("set" + std::to_string(set) + ".gb");
    if (writeGenBank(request.validation[set], records).hasError())
      qFatal("a validation set cannot be written");
  }
  return request;
}

const std::map<std::string, Command> kCommands = {
    {"activations",
     [](const TemporaryFolder& folder, const JobContext& job) {
       ModelReadingRequest request = readingOf(folder);
       request.reading.allWindows = true;
       return statusOf(writeActivations(request, Site::FfnOutput, 1, folder.path("x.safetensors"), job));
     }},
    {"logits",
     [](const TemporaryFolder& folder, const JobContext& job) {
       ModelReadingRequest request = readingOf(folder);
       request.sequences = {piecesIn(folder)};
       return statusOf(writeLogits(request, folder.path("x.safetensors"), job));
     }},
    {"latents", [](const TemporaryFolder& folder,
                   const JobContext& job) { return statusOf(writeLatents(latentsTo(folder, "x.safetensors"), job)); }},
    {"latents as a table",
     [](const TemporaryFolder& folder, const JobContext& job) {
       return statusOf(writeLatents(latentsTo(folder, "x.csv"), job));
     }},
    {"fidelity",
     [](const TemporaryFolder& folder, const JobContext& job) {
       FidelityRequest request;
       request.sequences = readingOf(folder);
       request.dictionary = testData("sae/batch_top_k.pt");
       request.out = folder.path("x.json");
       return statusOf(measureFidelityOf(request, job));
     }},
    {"concepts", [](const TemporaryFolder& folder,
                    const JobContext& job) { return statusOf(discoverConcepts(conceptSearch(folder), job)); }},
    {"the random control of concepts",
     [](const TemporaryFolder& folder, const JobContext& job) {
       ConceptsFromModel request = conceptSearch(folder);
       request.source.dictionary = dictionaryOfActivationsWidth(folder);
       request.randomInit = 1;
       request.randomSteps = 4;
       return statusOf(discoverConcepts(request, job));
     }},
    {"concepts as the paper",
     [](const TemporaryFolder& folder, const JobContext& job) {
       return statusOf(discoverConceptsAsPaper(conceptSearch(folder), job));
     }},
    {"steer",
     [](const TemporaryFolder& folder, const JobContext& job) {
       SteerRequest request;
       request.input = steeringInput();
       request.edits = {{5, SteeringMethod::Set, 3}};
       request.read = "4";
       request.target = "ACG";
       request.controls.randomSettings = 6;
       request.out = folder.path("x.safetensors");
       return statusOf(steerSequence(request, job));
     }},
    {"steer-sweep",
     [](const TemporaryFolder& folder, const JobContext& job) {
       SteerSweepRequest request;
       request.input = steeringInput();
       request.input.mask = "4";
       request.latents = {1, 2, 3};
       request.values = {1, 2, 3, 4};
       request.positions = "masked";
       request.target = "ACG";
       request.out = folder.path("x.csv");
       return statusOf(sweepSteering(request, job));
     }},
    {"generate",
     [](const TemporaryFolder& folder, const JobContext& job) {
       GenerateRequest request;
       request.input = steeringInput();
       request.region = "b:4-15";
       request.designs = 6;
       request.out = folder.path("x.fasta");
       return statusOf(generateDesigns(request, job));
     }},
    {"train sae", [](const TemporaryFolder& folder,
                     const JobContext& job) { return statusOf(trainSaeFromRequest(saeTraining(folder), job)); }},
    {"train glm",
     [](const TemporaryFolder& folder, const JobContext& job) { return statusOf(trainGlm(glmTraining(folder), job)); }},
};

/// Asks to stop at the given report, and counts those that come later.
struct StoppingAt {
  int64_t at;
  int64_t reports = 0;
  std::string step = {};
  StopSource stop = {};

  int64_t later() const { return reports - at; }
  JobContext context() {
    return {stop.token(), [this](const Progress& progress) {
              if (++reports == at) {
                stop.requestStop();
                step = progress.step.english();
              }
            }};
  }
};

bool isPartial(const fs::path& file) {
  return file.filename().string().find(".part") != std::string::npos &&
         file.extension() != ".partial";  // the rows so far of a sweep, which it keeps
}

}  // namespace

class TestStopping : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  /// A slice is what lies between two reports: after a stop request at any moment, at most the one that had begun is
  /// finished, the output is not there, and nothing half-written stays.
  void aStopRequestEndsTheNextSlice_data() {
    QTest::addColumn<QString>("name");
    for (const auto& [name, command] : kCommands)
      QTest::newRow(name.c_str()) << QString::fromStdString(name);
  }
  void aStopRequestEndsTheNextSlice() {
    QFETCH(const QString, name);
    const Command& command = kCommands.at(name.toStdString());
    StoppingAt never{-1};
    {
      const TemporaryFolder folder;
      const Status whole = command(folder, never.context());
      QVERIFY2(whole.hasValue(), whole.hasError() ? whole.error().text().c_str() : "");
    }
    QVERIFY2(never.reports >= 4, qPrintable(QString::number(never.reports)));
    for (int64_t quarter = 0; quarter < 4; ++quarter) {
      const TemporaryFolder folder;
      StoppingAt stopping{std::max<int64_t>(1, never.reports * quarter / 4)};
      const Status stopped = command(folder, stopping.context());
      const QString when = QStringLiteral("report %1 of %2, ").arg(stopping.at).arg(never.reports) +
                           QString::fromStdString(stopping.step);
      QVERIFY2(
          stopped.hasError() && stopped.error().isCancelled(),
          qPrintable(when + (stopped.hasError() ? QString::fromStdString(stopped.error().text()) : ": it went on")));
      QVERIFY2(stopping.later() <= 1, qPrintable(when + QStringLiteral(": %1 more").arg(stopping.later())));
      for (const char* out : {"x.safetensors", "x.csv", "x.json", "out/concepts.csv", "out/ae.pt"})
        QVERIFY2(!fs::exists(folder.path(out)), out);
      for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
        QVERIFY2(!isPartial(entry.path()), entry.path().c_str());
    }
  }

  /// What is kept is named with the way to go on, and going on gives what an undisturbed run would have given.
  void stoppedTrainingGoesOn_data() {
    QTest::addColumn<bool>("ofGlm");
    QTest::addColumn<QString>("step");
    QTest::addColumn<int>("at");
    QTest::newRow("SAE, in the buffer") << false << "Filling the activation buffer" << 2;
    QTest::newRow("SAE, in a step") << false << "Training the dictionary" << 3;
    QTest::newRow("gLM, in a step") << true << "Training the model" << 2;
    QTest::newRow("gLM, before an evaluation") << true << "Training the model" << 3;
    QTest::newRow("gLM, before the last evaluation") << true << "Training the model" << 6;
  }
  void stoppedTrainingGoesOn() {
    QFETCH(const bool, ofGlm);
    QFETCH(const QString, step);
    QFETCH(const int, at);
    const auto run = [ofGlm](const TemporaryFolder& folder, bool resume, const JobContext& job) {
      TrainSaeRequest sae = saeTraining(folder);
      TrainGlmRequest glm = glmTraining(folder);
      sae.options.resume = glm.options.resume = resume;
      return ofGlm ? statusOf(trainGlm(glm, job)) : statusOf(trainSaeFromRequest(sae, job));
    };
    const TemporaryFolder whole, parted;
    QVERIFY(run(whole, false, {}).hasValue());
    StopSource stop;
    int seen = 0;
    const JobContext job{stop.token(), [&](const Progress& progress) {
                           if (progress.step.english() == step.toStdString() && ++seen == at)
                             stop.requestStop();
                         }};
    const Status stopped = run(parted, false, job);
    QVERIFY(stopped.hasError() && stopped.error().isCancelled());
    const std::string said = stopped.error().text();
    QVERIFY2(said.find("--resume") != std::string::npos && said.find(parted.path("out").string()) != std::string::npos,
             said.c_str());
    const Status resumed = run(parted, true, {});
    QVERIFY2(resumed.hasValue(), resumed.hasError() ? resumed.error().text().c_str() : "");
    const char* weights = ofGlm ? "out/model.safetensors" : "out/ae.pt";
    QVERIFY(contentOf(parted.path(weights)) == contentOf(whole.path(weights)));
    if (ofGlm)
      QCOMPARE(contentOf(parted.path("out/metrics.csv")), contentOf(whole.path("out/metrics.csv")));
  }

  /// The control of another corpus in the same folder is not gone on with.
  void aStoppedControlGoesOnByItself() {
    const TemporaryFolder whole, parted;
    const auto controlOf = [](const TemporaryFolder& folder, const JobContext& job) {
      ConceptsFromModel request = conceptSearch(folder);
      request.source.dictionary = dictionaryOfActivationsWidth(folder);
      request.randomInit = 1;
      request.randomSteps = 6;
      return statusOf(discoverConcepts(request, job));
    };
    QVERIFY(controlOf(whole, {}).hasValue());
    StopSource stop;
    const Status stopped = controlOf(parted, {stop.token(), [&](const Progress& progress) {
                                                if (progress.step == "Training the dictionary" && progress.done == 3)
                                                  stop.requestStop();
                                              }});
    QVERIFY(stopped.hasError() && stopped.error().isCancelled());
    QVERIFY2(stopped.error().text().find("goes on with it") != std::string::npos, stopped.error().text().c_str());
    QVERIFY(fs::exists(parted.path("out/random-1/sae/checkpoints/step_3")));
    QVERIFY(controlOf(parted, {}).hasValue());
    const char* dictionary = "out/random-1/sae/ae.pt";
    QVERIFY(contentOf(parted.path(dictionary)) == contentOf(whole.path(dictionary)));
  }

  /// Bases of all records, in a long one too: never back, many steps, and all of them at the end.
  void progressCountsBases_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"activations", "logits", "latents", "latents as a table", "fidelity"})
      QTest::newRow(name) << QString(name);
  }
  void progressCountsBases() {
    QFETCH(const QString, name);
    std::vector<Progress> all;
    const TemporaryFolder folder;
    const JobContext job{
        {}, [&](const Progress& progress) {
          if (!progress.step.english().starts_with("Reading in.fa") && !progress.step.english().starts_with("Writing"))
            all.push_back(progress);
        }};
    QVERIFY(kCommands.at(name.toStdString())(folder, job).hasValue());
    QVERIFY2(all.size() >= 8, qPrintable(QString::number(all.size())));
    int64_t before = 0;
    for (const Progress& progress : all) {
      QCOMPARE(progress.total, kShort + kLong);
      QVERIFY(progress.done >= before);
      before = progress.done;
    }
    QCOMPARE(before, kShort + kLong);
  }
};

DGLM_TEST(TestStopping);
#include "tst_stopping.moc"
