// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/glm/glm.h"
#include "core/shelf/find_model.h"
#include "core/shelf/glm_parameters.h"
#include "core/shelf/shelf.h"
#include "core/shelf/shelf_folder.h"
#include "core/shelf/shelved_files.h"
#include "core/shelf/source_note.h"
#include "core/tensor/aten.h"
#include "tests/core/project_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace fs = std::filesystem;

namespace {

GlmConfig configOf(int64_t vocabulary, int64_t hidden, int64_t heads, int64_t ffn, int64_t layers, int64_t positions) {
  GlmConfig config;
  config.vocabularySize = vocabulary;
  config.hiddenSize = hidden;
  config.heads = heads;
  config.ffnSize = ffn;
  config.layers = layers;
  config.maxPositions = positions;
  return config;
}

void writeDictionary(const fs::path& path, int64_t activationDim, int64_t dictSize) {
  fs::create_directories(path.parent_path());
  TensorFile state;
  state.add("b_dec", at::zeros({activationDim}));
  state.add("k", at::scalar_tensor(4, at::kInt));
  state.add("threshold", at::scalar_tensor(0.5F, at::kFloat));
  state.add("decoder.weight", at::eye(activationDim, dictSize));
  state.add("encoder.weight", at::eye(dictSize, activationDim));
  state.add("encoder.bias", at::zeros({dictSize}));
  const Status saved = saveDictionary(path, state);
  if (saved.hasError())
    throw std::runtime_error(saved.error().text());
}

std::string problemOf(const ShelfEntry& entry) {
  return entry.failure ? entry.failure->text() : "";
}

}  // namespace

class TestShelf : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void init() { qputenv("DGLM_MODELS", shelf_.string().c_str()); }
  void whereTheShelfIs();
  void shelfOfTheUsersChoice();
  void parametersAsPublished();
  void parametersAsLoaded();
  void glmWithItsFacts();
  void dictionaryWithItsFits();
  void configurationOfDictionaryLearning();
  void layerBeyondTheModelDoesNotFit();
  void foldersThatCannotBeUsed();
  void catalogueFillsUp();
  void downloadedModelNamesItsSource();
  void modelsThatLieElsewhere();
  void pathsThatBelongToAModel();
  void noShelfAtAll();
  void findsByNameAndSize();
  void findsPathsAsTheyAre();
  void messageListsTheShelf();
  void wrongKindIsSaid();

 private:
  ShelfEntry entry(const std::string& name) const {
    const std::vector<ShelfEntry> entries = valueOf(listShelf(shelf_, {}));
    const auto found = std::ranges::find(entries, name, &ShelfEntry::name);
    if (found == entries.end())
      throw std::runtime_error(name + " is not listed");
    return *found;
  }

  TemporaryFolder folder_;
  fs::path shelf_ = folder_.path("shelf");
};

void TestShelf::initTestCase() {
  const GlmConfig config = tinyConfig();
  const Vocabulary vocabulary = Vocabulary::ntV2(kTinyKmer);
  VERIFY_OK(saveGlm(shelf_ / "nt-v2-50m", config, {}, vocabulary, Transformer::random(config, 1)));
  writeDictionary(shelf_ / "sae-fits" / "ae.pt", config.hiddenSize, 32);
  std::ofstream(shelf_ / "sae-fits" / "config.yaml") << "trainer: batchtopk\nlayer: 1\n";
  writeDictionary(shelf_ / "sae-large" / "my_own.pt", 24, 48);
  writeDictionary(shelf_ / "sae-deep" / "ae.safetensors", config.hiddenSize, 32);
  std::ofstream(shelf_ / "sae-deep" / "config.yaml") << "trainer_cfg:\n  lr: 1\n  layer: 2\n";
  writeDictionary(shelf_ / "sae-learned" / "ae.pt", config.hiddenSize, 32);
  std::ofstream(shelf_ / "sae-learned" / "config.json")
      << R"({"trainer": {"dict_class": "AutoEncoderTopK", "layer": 1, "k": 4}, "buffer": {}})";
  fs::create_directories(shelf_ / "photos");
  fs::create_directories(shelf_ / "nt-v2-100m");
  std::ofstream(shelf_ / "nt-v2-100m" / "model.safetensors.part") << "half";
  fs::copy(shelf_ / "nt-v2-50m", shelf_ / "cut");
  fs::resize_file(shelf_ / "cut" / "model.safetensors", fs::file_size(shelf_ / "cut" / "model.safetensors") / 2);
}

void TestShelf::whereTheShelfIs() {
  QCOMPARE(valueOf(shelfFolder()), shelf_);
  qunsetenv("DGLM_MODELS");
#ifdef Q_OS_LINUX
  const QByteArray before = qgetenv("XDG_DATA_HOME");
  qputenv("XDG_DATA_HOME", "/data");
  QCOMPARE(valueOf(shelfFolder()), fs::path("/data/decode-glm/models"));
  qputenv("XDG_DATA_HOME", "not/absolute");
  QVERIFY(valueOf(shelfFolder()).string().ends_with(".local/share/decode-glm/models"));
  qputenv("XDG_DATA_HOME", before);
#endif
}

void TestShelf::shelfOfTheUsersChoice() {
#ifdef Q_OS_LINUX
  const QByteArray before = qgetenv("XDG_DATA_HOME");
  qputenv("XDG_DATA_HOME", folder_.path("home").string().c_str());
  VERIFY_OK(chooseShelfFolder(folder_.path("m\u00f6bel")));
  QVERIFY(isShelfFolderGiven());
  QCOMPARE(valueOf(shelfFolder()), shelf_);
  qunsetenv("DGLM_MODELS");
  QVERIFY(!isShelfFolderGiven());
  QCOMPARE(valueOf(shelfFolder()), folder_.path("m\u00f6bel"));
  VERIFY_OK(chooseShelfFolder({}));
  QCOMPARE(valueOf(shelfFolder()), folder_.path("home") / "decode-glm" / "models");
  qputenv("XDG_DATA_HOME", before);
#else
  QSKIP("the data folder of this system cannot be moved by a variable");
#endif
}

void TestShelf::parametersAsPublished() {
  // nt_spec section 1.1, less the position table and the contact head, which rotary models do not use.
  const auto unused = [](const GlmConfig& config) {
    return config.maxPositions * config.hiddenSize + config.layers * config.heads + 1;
  };
  const std::pair<GlmConfig, int64_t> published[] = {
      {configOf(4107, 512, 16, 2048, 12, 2050), 55'904'972},
      {configOf(4107, 512, 16, 2048, 22, 2050), 97'889'132},
      {configOf(4107, 768, 16, 3072, 24, 2050), 235'120'780},
      {configOf(4107, 1024, 16, 4096, 29, 2050), 498'345'436},
  };
  for (const auto& [config, parameters] : published)
    QCOMPARE(countParameters(config), parameters - unused(config));
}

void TestShelf::parametersAsLoaded() {
  GlmConfig withPositions = tinyConfig();
  withPositions.gatedFfn = false;
  withPositions.positions = PositionEmbedding::Absolute;
  withPositions.layerNormBefore = true;
  withPositions.tiedHead = true;
  for (const GlmConfig& config : {tinyConfig(), withPositions}) {
    const Transformer transformer = Transformer::random(config, 1);
    int64_t loaded = 0;
    for (const auto& [name, tensor] : transformer.parameters())
      loaded += tensor.numel();
    QCOMPARE(countParameters(config), loaded);
  }
}

void TestShelf::glmWithItsFacts() {
  const ShelfEntry glm = entry("nt-v2-50m");
  QVERIFY2(glm.state == ShelfState::OnDisk, problemOf(glm).c_str());
  QVERIFY(glm.kind == ModelKind::Glm);
  QCOMPARE(glm.glm->family, std::string("NT-v2"));
  QCOMPARE(glm.glm->layers, int64_t{2});
  QCOMPARE(glm.glm->hidden, int64_t{16});
  QVERIFY(glm.bytes > static_cast<int64_t>(fs::file_size(glm.folder / "model.safetensors")));
}

void TestShelf::dictionaryWithItsFits() {
  const ShelfEntry fitting = entry("sae-fits");
  QVERIFY2(fitting.state == ShelfState::OnDisk, problemOf(fitting).c_str());
  QCOMPARE(fitting.dictionary->activationDim, int64_t{16});
  QCOMPARE(fitting.dictionary->dictSize, int64_t{32});
  QCOMPARE(fitting.dictionary->k, int64_t{4});
  QCOMPARE(fitting.layer, std::optional(1));
  QCOMPARE(fitting.fits.size(), size_t{1});
  QVERIFY(fitting.fits[0].fits);
  QCOMPARE(fitting.fits[0].glm, std::string("nt-v2-50m"));

  const ShelfEntry large = entry("sae-large");
  QCOMPARE(large.file.filename(), fs::path("my_own.pt"));
  QVERIFY(!large.fits[0].fits);
  QCOMPARE(large.fits[0].misfit.english(), std::string("it takes activations of 24 numbers, this model has 16"));
}

void TestShelf::configurationOfDictionaryLearning() {
  const ShelfEntry learned = entry("sae-learned");
  QVERIFY2(learned.state == ShelfState::OnDisk, problemOf(learned).c_str());
  QCOMPARE(learned.layer, std::optional(1));
  QVERIFY(learned.dictionary->architecture == Architecture::TopK);
  QVERIFY(!learned.dictionary->architectureIsAssumed);
  QVERIFY(learned.fits[0].fits);
}

void TestShelf::layerBeyondTheModelDoesNotFit() {
  const ShelfEntry deep = entry("sae-deep");
  QCOMPARE(deep.layer, std::optional(2));
  QVERIFY(!deep.fits[0].fits);
  QCOMPARE(deep.fits[0].misfit.english(), std::string("it was trained on layer 2, this model has layers 0 to 1"));
}

void TestShelf::foldersThatCannotBeUsed() {
  QVERIFY(entry("photos").state == ShelfState::Unreadable);
  QVERIFY(!entry("photos").kind.has_value());
  QVERIFY(entry("photos").failure->kind == ErrorKind::ModelFileMissing);
  QVERIFY(entry("nt-v2-100m").state == ShelfState::Unfinished);
  QVERIFY(entry("cut").state == ShelfState::Unreadable);
  QVERIFY(entry("cut").failure->kind == ErrorKind::TruncatedFile);
}

void TestShelf::catalogueFillsUp() {
  const ShelfEntry missing = entry("nt-v2-500m");
  QVERIFY(missing.state == ShelfState::NotDownloaded);
  QCOMPARE(missing.licence.name, std::string("CC BY-NC-SA 4.0"));
  const std::vector<ShelfEntry> entries = valueOf(listShelf(shelf_, {}));
  QCOMPARE(std::ranges::count(entries, std::string("nt-v2-50m"), &ShelfEntry::name), 1);
}

void TestShelf::downloadedModelNamesItsSource() {
  const SourceNote note{"https://hub", "someone/sae", "main", "Apache-2.0", "2026-01-01T00:00:00Z", {}};
  VERIFY_OK(writeSourceNote(shelf_ / "sae-fits", note));
  QCOMPARE(entry("sae-fits").origin, std::string("someone/sae"));
  QCOMPARE(entry("sae-fits").licence.name, std::string("Apache-2.0"));
}

void TestShelf::modelsThatLieElsewhere() {
  const fs::path file = folder_.path("runs") / "seed7" / "ae.pt";
  writeDictionary(file, 24, 48);
  const ShelfEntry alone = describeModel(file);
  QCOMPARE(alone.name, std::string("seed7/ae.pt"));
  QCOMPARE(alone.file, file);
  QCOMPARE(alone.bytes, static_cast<int64_t>(fs::file_size(file)));
  QVERIFY(alone.fits.empty());

  const std::vector<fs::path> elsewhere{file, folder_.path("gone")};
  const std::vector<ShelfEntry> entries = valueOf(listShelf(shelf_, {}, elsewhere));
  const auto listed = std::ranges::find(entries, alone.name, &ShelfEntry::name);
  QCOMPARE(listed->fits.size(), size_t{1});
  QVERIFY(!listed->fits[0].fits);
  const auto gone = std::ranges::find(entries, std::string("gone"), &ShelfEntry::name);
  QVERIFY(gone->state == ShelfState::Unreadable);
  QVERIFY(gone->failure->kind == ErrorKind::FileNotFound);
}

void TestShelf::pathsThatBelongToAModel() {
  const fs::path glm = shelf_ / "nt-v2-50m";
  for (const fs::path& path : {glm, glm / "config.json", glm / "vocab.txt", glm / "model.safetensors"}) {
    QVERIFY(modelAt(path)->kind == ModelKind::Glm);
    QCOMPARE(modelAt(path)->path, glm);
  }
  const fs::path sae = shelf_ / "sae-fits";
  QCOMPARE(modelAt(sae)->path, sae);
  QCOMPARE(modelAt(sae / "config.yaml")->path, sae);
  QCOMPARE(modelAt(sae / "ae.pt")->path, sae / "ae.pt");
  QCOMPARE(modelAt(shelf_ / "sae-learned" / "config.json")->path, shelf_ / "sae-learned");
  QVERIFY(modelAt(sae / "ae.pt")->kind == ModelKind::Dictionary);
  for (const fs::path& path : {shelf_ / "photos", folder_.path("plasmid.gb"), folder_.path("config.json")})
    QVERIFY(!modelAt(path).has_value());
}

void TestShelf::noShelfAtAll() {
  const std::vector<ShelfEntry> entries = valueOf(listShelf(folder_.path("nowhere"), {}));
  QCOMPARE(entries.size(), catalogue().models.size());
}

void TestShelf::findsByNameAndSize() {
  for (const char* name : {"nt-v2-50m", "50", "InstaDeepAI/nucleotide-transformer-v2-50m-multi-species"})
    QCOMPARE(valueOf(findGlm(name)), shelf_ / "nt-v2-50m");
  QCOMPARE(valueOf(findDictionary("sae-fits")), shelf_ / "sae-fits" / "ae.pt");
  fs::create_directories(shelf_ / "nucleotide-transformer-v2-250m-multi-species");
  QCOMPARE(valueOf(findGlm("250")), shelf_ / "nucleotide-transformer-v2-250m-multi-species");
}

void TestShelf::findsPathsAsTheyAre() {
  const fs::path file = shelf_ / "sae-large" / "my_own.pt";
  QCOMPARE(valueOf(findDictionary(file.string())), file);
  QCOMPARE(valueOf(findGlm((shelf_ / "nt-v2-50m").string())), shelf_ / "nt-v2-50m");
}

void TestShelf::messageListsTheShelf() {
  for (const auto& find : {findGlm, findDictionary})
    for (const char* name : {"500", "no/such/folder", "../shelf/photos", ""}) {
      const Result<fs::path> missing = find(name);
      VERIFY_ERROR(missing, ErrorKind::ModelNotOnShelf);
      const QString text = QString::fromStdString(missing.error().text());
      QVERIFY2(text.contains(name) && text.contains("sae-fits") && text.contains("nt-v2-500m (500)"), qPrintable(text));
    }
}

void TestShelf::wrongKindIsSaid() {
  VERIFY_ERROR(findGlm("sae-fits"), ErrorKind::InvalidArgument);
  VERIFY_ERROR(findDictionary("50"), ErrorKind::InvalidArgument);
}

DGLM_TEST(TestShelf);
#include "tst_shelf.moc"
