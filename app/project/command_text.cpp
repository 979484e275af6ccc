// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/command_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

#include "app/project/demo_copy.h"
#include "app/texts/paths.h"
#include "core/formats/record_names.h"
#include "core/study/analysis.h"
#include "core/study/project_files.h"

namespace dglm {
namespace {

QString quoted(const QString& word) {
  static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
  if (plain.match(word).hasMatch())
    return word;
  QString inside = word;
  return '\'' + inside.replace('\'', QLatin1String("'\\''")) + '\'';
}

std::string fileNameOf(const RecordSummary& record) {
  Record named;
  named.id = record.name;
  return fileNameOf(named);
}

/// Names that files cannot tell apart have the record's number behind them.
std::string ownFileName(const ProjectContents& contents, const RecordSummary& record) {
  const std::string name = fileNameOf(record);
  const auto isNamesake = [&](const RecordSummary& other) {
    return other.id < record.id && !hasFile(contents, other) && fileNameOf(other) == name;
  };
  const bool isTaken = std::ranges::any_of(contents.records, isNamesake);
  return (isTaken ? name + '-' + std::to_string(toNumber(record.id)) : name) + ".gb";
}

class ReadingTexts {
  Q_DECLARE_TR_FUNCTIONS(ReadingTexts)

 public:
  static QString onCluster(const std::vector<RecordId>& records) {
    return tr("Reading of %n sequences", nullptr, static_cast<int>(records.size()));
  }
};

}  // namespace

std::filesystem::path commandFolder(const ProjectContents& contents) {
  const std::filesystem::path project = std::filesystem::absolute(contents.path);
  return project.parent_path() / (project.stem() += "-files");
}

bool hasFile(const ProjectContents& contents, const RecordSummary& record) {
  return !record.origin.path.empty() && !contents.turned.contains(record.id);
}

QString fileOf(const ProjectContents& contents, const RecordSummary& record) {
  if (!hasFile(contents, record))
    return textOf(commandFolder(contents) / ownFileName(contents, record));
  if (record.origin.path.is_absolute())
    return textOf(record.origin.path);
  // One of the demo's, which lie beside the program.
  const std::filesystem::path shipped = usualDemoPlaces().folder / "records" / record.origin.path;
  return textOf(std::filesystem::exists(shipped) ? std::filesystem::weakly_canonical(shipped) : record.origin.path);
}

QStringList sourceWords(const Session& session) {
  const LatentOverview* latents = session.latents().overview();
  return latents ? sourceWords(session.contents(), latents->analysis) : QStringList();
}

QStringList sourceWords(const ProjectContents& contents, const Analysis& analysis) {
  const ModelReference* model = contents.model(analysis.model);
  const ModelReference* dictionary = contents.dictionary(analysis.dictionary);
  if (!model || !dictionary)
    return {};
  QStringList words{
      "--model", textOf(model->path), "--sae", textOf(dictionary->path), "--layer", QString::number(analysis.layer)};
  if (analysis.site != "ffn-output")
    words << "--site" << QString::fromStdString(analysis.site);
  // What an analysis names beside these, the command line names alike.
  const QJsonObject parameters = QJsonDocument::fromJson(QByteArray::fromStdString(analysis.parametersJson)).object();
  for (const char* name : {"architecture", "dtype"})
    if (const QString value = parameters[QLatin1String(name)].toString(); !value.isEmpty())
      words << QStringLiteral("--") + QLatin1String(name) << value;
  return words;
}

QStringList readingWords(const Analysis& analysis) {
  const LatentReadingOptions options = readingOptionsOf(analysis), usual;
  QStringList words;
  if (options.frames != usual.frames)
    words << "--frames" << QString::number(options.frames);
  if (options.strands != StrandChoice::Forward)
    words << "--strand" << (options.strands == StrandChoice::Reverse ? "reverse" : "both");
  if (!options.allWindows)
    words << "--windows"
          << "first";
  if (options.windowTokens != usual.windowTokens)
    words << "--max-tokens" << QString::number(options.windowTokens);
  if (options.encode.selection != Selection::AsTrained)
    words << "--activation" << (options.encode.selection == Selection::TopK ? "topk" : "threshold");
  if (options.encode.normalise)
    words << "--normalize"
          << "on";
  if (options.encode.rescale)
    words << "--normalize-features";
  return words;
}

QString shellLine(const QStringList& words) {
  QStringList line;
  for (const QString& word : words)
    line << quoted(word);
  return line.join(' ');
}

QStringList shellWords(const QString& line) {
  QStringList words;
  QString word;
  bool isQuoted = false, isWord = false;
  for (qsizetype i = 0; i < line.size(); ++i) {
    const QChar letter = line[i];
    if (letter == QLatin1Char('\'')) {
      isQuoted = !isQuoted;
      isWord = true;
    } else if (letter == QLatin1Char('\\') && !isQuoted && i + 1 < line.size()) {
      word += line[++i];
      isWord = true;
    } else if (letter == QLatin1Char(' ') && !isQuoted) {
      if (isWord)
        words << std::exchange(word, QString());
      isWord = false;
    } else {
      word += letter;
      isWord = true;
    }
  }
  return isWord ? words << word : words;
}

QString readingCommand(const Session& session, AnalysisId analysis, const std::vector<RecordId>& records) {
  const ProjectContents& contents = session.contents();
  const Analysis* stored = contents.analysis(analysis);
  const QStringList source = stored ? sourceWords(contents, *stored) : QStringList();
  QStringList files;
  for (const RecordId id : records)
    if (const RecordSummary* record = contents.record(id))
      files << fileOf(contents, *record);
  files.removeDuplicates();
  if (source.isEmpty() || files.isEmpty())
    return {};
  QStringList words = QStringList{"decode-glm", "latents"} + source + readingWords(*stored);
  words << "--sequences" << files << "--out" << QStringLiteral("L%1-activations.csv").arg(stored->layer);
  return shellLine(words);
}

ClusterWish readingWish(const Session& session, AnalysisId analysis, const std::vector<RecordId>& records) {
  return {kClusterReading, ReadingTexts::onCluster(records),
          [&session, analysis, records](const std::filesystem::path& files) {
            const std::filesystem::path sequences = files / "sequences.gb";
            ClusterOrder order;
            order.words = shellWords(readingCommand(session, analysis, records)).mid(1);
            order.set = {{"--sequences", textOf(sequences)}, {"--out", textOf(files / "activations.csv")}};
            order.writeFiles = [records, sequences](Project& project, const JobContext& job) -> Status {
              const Result<ExportedRecords> written = exportRecords(project, records, sequences, job);
              return written.hasError() ? Status(written.error()) : Status();
            };
            QJsonArray numbers;
            for (const RecordId record : records)
              numbers.append(static_cast<qint64>(toNumber(record)));
            order.own = {{"analysis", static_cast<qint64>(toNumber(analysis))}, {"records", numbers}};
            return order;
          }};
}

QString tracksCommand(const Session& session, const std::vector<int32_t>& latents, const QString& file) {
  const QStringList source = sourceWords(session);
  const RecordSummary* record = session.contents().record(session.recordId());
  if (source.isEmpty() || !record)
    return {};
  const Analysis& analysis = session.latents().overview()->analysis;
  QStringList words = QStringList{"decode-glm", "latents"} + source + readingWords(analysis);
  words << "--sequences" << fileOf(session.contents(), *record) << "--latent";
  for (const int32_t latent : latents)
    words << QString::number(latent);
  return shellLine(words << "--out" << file);
}

bool isFirstOfItsLayer(const Session& session) {
  const auto chosen = session.latents().analysis();
  const Analysis* analysis = chosen ? session.contents().analysis(*chosen) : nullptr;
  if (!analysis)
    return false;
  const auto isOfLayer = [layer = analysis->layer](const StoredAnalysis& each) { return each.analysis.layer == layer; };
  return std::ranges::find_if(session.contents().analyses, isOfLayer)->id == *chosen;
}

QString latentsJsonCommand(const Session& session, const std::vector<int32_t>& latents, const QString& file) {
  if (!isFirstOfItsLayer(session))
    return {};
  const int layer = session.contents().analysis(*session.latents().analysis())->layer;
  QStringList words{"decode-glm",          "project", "export", textOf(session.contents().path), "--layer",
                    QString::number(layer)};
  if (!latents.empty())
    words << "--latent";
  for (const int32_t latent : latents)
    words << QString::number(latent);
  return shellLine(words << "--out" << file);
}

QString latentsCommand(const Session& session, int32_t latent) {
  const LatentOverview* latents = session.latents().overview();
  return latents ? tracksCommand(session, {latent},
                                 QStringLiteral("L%1-%2.bedgraph").arg(latents->analysis.layer).arg(latent))
                 : QString();
}

QString fidelityCommand(const Session& session, const FidelityReport& report) {
  const QStringList source = sourceWords(session);
  if (source.isEmpty())
    return {};
  QStringList words = QStringList{"decode-glm", "fidelity"} + source;
  if (report.paperCompatible)
    words << "--paper-compatible";
  words << "--normalize" << (report.normalised ? "on" : "off") << "--sequences";
  QStringList files;
  for (const RecordSummary& record : session.records())
    files << fileOf(session.contents(), record);
  files.removeDuplicates();
  return shellLine(words + files);
}

}  // namespace dglm
