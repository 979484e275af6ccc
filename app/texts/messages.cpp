// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/texts/messages.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <vector>

#include "app/texts/core_texts.h"

namespace dglm {
namespace {

struct Message {
  ErrorKind kind;
  const char* sentence;
};

// The sentences of core/base/error_kinds.def for translation, with the window's words where the command line has its
// own.
// clang-format off
constexpr Message kMessages[] = {
    {ErrorKind::Cancelled,
     QT_TRANSLATE_NOOP("dglm::Errors", "Cancelled. %1")},
    {ErrorKind::FileNotFound,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 does not exist. Check the name and the folder.")},
    {ErrorKind::CannotOpenFile,
     QT_TRANSLATE_NOOP("dglm::Errors", "Cannot open %1: %2. Check that the file exists and that you may read it.")},
    {ErrorKind::CannotWriteFile,
     QT_TRANSLATE_NOOP("dglm::Errors", "Cannot write %1: %2. Choose a folder that you may write to and that has room.")},
    {ErrorKind::FileExists,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 exists already. Choose another name.")},
    {ErrorKind::DiskFull,
     QT_TRANSLATE_NOOP("dglm::Errors", "Cannot write %1: the disk is full. Free some space and try again; nothing already saved is lost.")},
    {ErrorKind::UnrecognisedFile,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 is not a file this program reads: %2. It reads FASTA, GenBank, EMBL, GFF3, SnapGene .dna, CSV with a 'sequence' column, and text with one sequence a line.")},
    {ErrorKind::TruncatedFile,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 ends too early: %2. Copy or download it again.")},
    {ErrorKind::MalformedFile,
     QT_TRANSLATE_NOOP("dglm::Errors", "Cannot read %1 (%2): %3.")},
    {ErrorKind::NoRecords,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 holds no sequence: %2.")},
    {ErrorKind::UnsupportedFormat,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 cannot be written: %2.")},
    {ErrorKind::RecordNotFound,
     QT_TRANSLATE_NOOP("dglm::Errors", "There is no record named %1 here. Known: %2.")},
    {ErrorKind::BadRange,
     QT_TRANSLATE_NOOP("dglm::Errors", "'%1' is not a place in this record: %2. Write a base (1234), a range (1,000-2,500), a feature name or a latent (L3/412).")},
    {ErrorKind::BadSequence,
     QT_TRANSLATE_NOOP("dglm::Errors", "Sequence %1 cannot be used: %2.")},
    {ErrorKind::SequenceTooLong,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 has %2 tokens, and this model reads at most %3. Read it in all windows, or take a shorter sequence.")},
    {ErrorKind::ModelFileMissing,
     QT_TRANSLATE_NOOP("dglm::Errors", "The model folder %1 has no %2. A model folder holds config.json, vocab.txt and its weights.")},
    {ErrorKind::ModelConfigInvalid,
     QT_TRANSLATE_NOOP("dglm::Errors", "The model configuration %1 cannot be used: %2.")},
    {ErrorKind::VocabularyInvalid,
     QT_TRANSLATE_NOOP("dglm::Errors", "The vocabulary %1 cannot be used: %2.")},
    {ErrorKind::TensorMissing,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 has no tensor '%2'. It may belong to another kind of model.")},
    {ErrorKind::TensorShape,
     QT_TRANSLATE_NOOP("dglm::Errors", "In %1 the tensor '%2' has shape %3, but %4 was expected. The weights and the configuration do not belong together.")},
    {ErrorKind::UnsafeCheckpoint,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 was not loaded because it is not a plain checkpoint: %2. Only load weights you trust, or convert it to safetensors.")},
    {ErrorKind::UnknownDictionary,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 is not a sparse autoencoder this program knows: %2.")},
    {ErrorKind::DimensionMismatch,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 does not fit %2: %3. Choose the dictionary that was trained on this model and site.")},
    {ErrorKind::LayerOutOfRange,
     QT_TRANSLATE_NOOP("dglm::Errors", "Layer %1 does not exist: this model has layers 0 to %2.")},
    {ErrorKind::LatentOutOfRange,
     QT_TRANSLATE_NOOP("dglm::Errors", "Latent %1 does not exist: this dictionary has latents 0 to %2.")},
    {ErrorKind::ModelNotOnShelf,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 is no file or folder and has no place on the model shelf %2. On the shelf: %3. To be downloaded: %4.")},
    {ErrorKind::ModelFilesChanged,
     QT_TRANSLATE_NOOP("dglm::Errors", "Files of %1 are not as they were downloaded: %2. Download them again.")},
    {ErrorKind::NetworkFailed,
     QT_TRANSLATE_NOOP("dglm::Errors", "Cannot download %1: %2. Check the connection and try again; what has arrived is kept, and everything else works offline.")},
    {ErrorKind::DownloadRefused,
     QT_TRANSLATE_NOOP("dglm::Errors", "Cannot download %1: the server answers %2 (%3).")},
    {ErrorKind::DownloadDamaged,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 did not arrive as it was published (%2): %3. It was not kept; try again, or from another mirror.")},
    {ErrorKind::NotEnoughSpace,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 needs %2 more, and the disk has %3 left. Free some space, or move the model shelf with DGLM_MODELS.")},
    {ErrorKind::InvalidArgument,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 cannot be %2: %3.")},
    {ErrorKind::NotBuilt,
     QT_TRANSLATE_NOOP("dglm::Errors", "This build has no %1. Configure it with %2.")},
    {ErrorKind::DeviceUnavailable,
     QT_TRANSLATE_NOOP("dglm::Errors", "The device %1 cannot be used: %2. Choose the processor (CPU) instead.")},
    {ErrorKind::OutOfMemory,
     QT_TRANSLATE_NOOP("dglm::Errors", "There is not enough memory for %1. Close other programs, or work on fewer or shorter records.")},
    {ErrorKind::CannotResume,
     QT_TRANSLATE_NOOP("dglm::Errors", "Cannot resume from %1: %2.")},
    {ErrorKind::ProjectUnreadable,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 is not a readable project file: %2.")},
    {ErrorKind::ProjectTooNew,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 was made by a newer version of this program (format %2, this program knows %3). Update the program.")},
    {ErrorKind::ProjectLocked,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 is open for writing in another window or program. Close it there, or open a copy.")},
    {ErrorKind::ProjectReadOnly,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 cannot be changed: %2. Save a copy and work in that.")},
    {ErrorKind::ProjectDamaged,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 is damaged: %2. The original was not changed; restore an earlier copy.")},
    {ErrorKind::Internal,
     QT_TRANSLATE_NOOP("dglm::Errors", "%1 failed: %2. This is a fault of the program; please report it with this text.")},
};
// clang-format on

}  // namespace

const char* untranslatedMessage(ErrorKind kind) {
  const auto* found = std::find_if(std::begin(kMessages), std::end(kMessages),
                                   [kind](const Message& message) { return message.kind == kind; });
  return found == std::end(kMessages) ? nullptr : found->sentence;
}

QString messageFor(const Error& error) {
  const char* sentence = untranslatedMessage(error.kind);
  if (!sentence)
    return QString::fromStdString(error.text());
  const std::string translated = QCoreApplication::translate("dglm::Errors", sentence).toStdString();
  std::vector<std::string> arguments;
  for (const ErrorArgument& argument : error.arguments)
    arguments.push_back(argument.why() ? reasonText(*argument.why()).toStdString() : argument.text());
  return QString::fromStdString(fillPlaces(translated, arguments)).trimmed();
}

}  // namespace dglm
