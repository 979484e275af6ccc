// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/model_opening.h"

#include <QFileInfo>

#include <algorithm>

#include "app/texts/model_texts.h"
#include "app/texts/paths.h"
#include "core/base/size_text.h"
#include "core/base/utf8_path.h"
#include "core/sae/architecture.h"
#include "core/shelf/shelved_files.h"
#include "core/study/reading_needs.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/open_model_dialog.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

/// Looks at what the path belongs to: a file of a model's folder stands for the folder.
Result<ShelfEntry> lookAt(const fs::path& path, const DictionaryExpectation& expected) {
  const fs::path absolute = fs::absolute(path);
  const std::optional<PointedModel> found = modelAt(absolute);
  return describeModel(found ? found->path : absolute, expected);
}

FoundModel foundAt(const ShelfEntry& entry) {
  FoundModel found;
  const bool isFile = entry.kind == ModelKind::Dictionary && !entry.file.empty();
  found.path = textOf(isFile ? entry.file : entry.folder);
  found.facts = factsText(entry);
  found.problem = problemText(entry);
  found.licence = licenceText(entry);
  found.layers = entry.glm ? static_cast<int>(entry.glm->layers) : 0;
  found.layer = entry.layer;
  if (entry.dictionary)
    found.architecture = QString::fromUtf8(architectureName(entry.dictionary->architecture));
  return found;
}

JobRequest looking(const QString& path, const char* key) {
  return {ModelOpening::tr("Looking at %1").arg(QFileInfo(path).fileName()), Urgency::Interactive, key,
          JobNotice::Silent};
}

}  // namespace

ModelOpening::ModelOpening(Session& session, ReadingDesk& desk, QWidget& window)
    : QObject(&window), session_(session), desk_(desk), window_(window) {
  connect(&session_, &Session::stateChanged, this, [this] {
    if (dialog_)
      dialog_->reject();
  });
}

void ModelOpening::open(const QString& model, const QString& dictionary) {
  if (session_.state() != Session::State::Ready) {
    Q_EMIT refused(tr("A model is opened for a project. Open a project or make a new one first."));
    return;
  }
  if (session_.contents().isReadOnly) {
    Q_EMIT refused(tr("This project is read only, so nothing new can be read into it. Save a copy and work in that."));
    return;
  }
  if (!dialog_) {
    model_.reset();
    dictionary_.reset();
    dialog_ = new OpenModelDialog(&window_);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    dialog_->setSequences(static_cast<int>(session_.records().size()));
    connectDialog();
    dialog_->open();
  }
  if (!model.isEmpty())
    lookAtModel(model);
  if (!dictionary.isEmpty())
    lookAtDictionary(dictionary);
}

void ModelOpening::connectDialog() {
  connect(dialog_, &OpenModelDialog::modelFolderRequested, this, &ModelOpening::chooseModelFolder);
  connect(dialog_, &OpenModelDialog::dictionaryFileRequested, this, &ModelOpening::chooseDictionaryFile);
  connect(dialog_, &OpenModelDialog::modelEntered, this, &ModelOpening::lookAtModel);
  connect(dialog_, &OpenModelDialog::dictionaryEntered, this, &ModelOpening::lookAtDictionary);
  connect(dialog_, &OpenModelDialog::filesDropped, this, &ModelOpening::filesDropped);
  connect(dialog_, &OpenModelDialog::choiceChanged, this, &ModelOpening::showNeeds);
  connect(dialog_, &QDialog::accepted, this, &ModelOpening::accept);
}

void ModelOpening::lookAtModel(const QString& path) {
  model_.reset();
  dialog_->showLooking(path);
  compare();
  if (path.isEmpty())
    return dialog_->showModel({});
  session_.jobs().start(
      session_.fileLane(), looking(path, "look at a model"),
      [path](const JobContext&) { return lookAt(pathOf(path), {}); }, session_.ofProject(dialog_),
      [this](const ShelfEntry& entry) { onModel(entry); });
}

void ModelOpening::lookAtDictionary(const QString& path) {
  dictionary_.reset();
  dialog_->showLookingAtDictionary(path);
  compare();
  if (path.isEmpty())
    return dialog_->showDictionary({});
  DictionaryExpectation expected;
  expected.architecture = architectureFromName(dialog_->choice().architecture.toStdString());
  session_.jobs().start(
      session_.fileLane(), looking(path, "look at an SAE"),
      [path, expected](const JobContext&) { return lookAt(pathOf(path), expected); }, session_.ofProject(dialog_),
      [this](const ShelfEntry& entry) { onDictionary(entry); });
}

void ModelOpening::onModel(const ShelfEntry& entry) {
  FoundModel found = foundAt(entry);
  if (entry.dictionary)
    found.problem = tr("This is an SAE. Choose it below, and here the folder of the gLM it was trained on.");
  else if (entry.glm && !entry.failure)
    model_ = entry;
  dialog_->showModel(found);
  compare();
}

void ModelOpening::onDictionary(const ShelfEntry& entry) {
  FoundModel found = foundAt(entry);
  if (entry.glm)
    found.problem = tr("This is a gLM. Choose it above, and here the SAE that was trained on it.");
  else if (entry.dictionary)
    dictionary_ = entry;
  dialog_->showDictionary(found);
  compare();
}

void ModelOpening::compare() {
  QString misfit;
  if (model_ && dictionary_)
    misfit = misfitText(toUtf8(dictionary_->file),
                        fitOf(*dictionary_->dictionary, dictionary_->layer, toUtf8(model_->folder), *model_->glm));
  dialog_->setMisfit(misfit);
  showNeeds();
}

LatentSource ModelOpening::source() const {
  const ModelChoice choice = dialog_->choice();
  LatentSource source;
  source.model = pathOf(choice.model);
  source.dictionary = pathOf(choice.dictionary);
  source.layer = choice.layer;
  source.site = siteFromName(choice.site.toStdString()).value_or(Site::FfnOutput);
  source.expected.architecture = architectureFromName(choice.architecture.toStdString());
  source.loading.compute.dtype = choice.bf16 ? DType::Bf16 : DType::Fp32;
  return source;
}

void ModelOpening::showNeeds() {
  dialog_->setExpectation({});
  if (!model_ || !dictionary_)
    return;
  int64_t bases = 0;
  for (const RecordSummary& record : session_.records())
    bases += record.length;
  const int frames = LatentReadingOptions().frames;
  session_.jobs().start(
      session_.fileLane(), looking(textOf(model_->folder), "needs of a model"),
      [source = source(), facts = *dictionary_->dictionary, frames, bases](const JobContext&) {
        return needsOfReading(source, facts, frames, bases);
      },
      session_.ofProject(dialog_),
      [this, frames, bases](const ReadingNeeds& needs) {
        const QString memory = inLanguage(QString::fromStdString(sizeText(needs.memoryBytes)));
        dialog_->setExpectation(
            bases == 0 ? tr("Needs about %1 of memory.").arg(memory)
                       : tr("Needs about %1 of memory. %2 in %n reading frames are %3 tokens.", nullptr, frames)
                             .arg(memory, formatLength(bases), formatCount(needs.tokens)));
      });
}

void ModelOpening::chooseModelFolder() {
  const QString folder = askFolder(dialog_, tr("Folder of the gLM"), dialog_->choice().model);
  if (!folder.isEmpty() && dialog_)
    lookAtModel(folder);
}

void ModelOpening::chooseDictionaryFile() {
  const QString file = askOpenFile(dialog_, tr("File of the SAE"), dialog_->choice().dictionary,
                                   tr("Sparse autoencoders (*.pt *.safetensors cfg.json data.pkl);;All files (*)"));
  if (!file.isEmpty() && dialog_)
    lookAtDictionary(file);
}

void ModelOpening::accept() {
  desk_.readAllWith(source());
}

}  // namespace dglm
