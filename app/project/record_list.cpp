// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/record_list.h"

#include <QDir>
#include <QHash>
#include <QStringList>

#include "app/project/project_panel.h"
#include "app/texts/core_texts.h"
#include "app/texts/paths.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

QString fileOf(const RecordSummary& record) {
  return textOf(record.origin.path.filename());
}

QString accessionOf(const RecordSummary& record) {
  return QString::fromStdString(record.version.empty() ? record.accession : record.version);
}

/// What tells records of one name apart.
class Namesakes {
 public:
  explicit Namesakes(const std::vector<RecordSummary>& records) {
    for (const RecordSummary& record : records) {
      Counts& counts = ofName_[QString::fromStdString(record.name)];
      ++counts.records;
      ++counts.byAccession[accessionOf(record)];
      ++counts.byFile[fileOf(record)];
    }
  }

  /// Empty for a name that no other record has, and where there is nothing to tell them apart by.
  QString difference(const RecordSummary& record) const {
    const Counts& counts = *ofName_.find(QString::fromStdString(record.name));
    if (counts.records == 1)
      return {};
    if (const QString accession = accessionOf(record); !accession.isEmpty() && counts.byAccession.value(accession) == 1)
      return accession;
    return counts.byFile.value(fileOf(record)) < counts.records ? fileOf(record) : QString();
  }

 private:
  struct Counts {
    int records = 0;
    QHash<QString, int> byAccession, byFile;
  };
  QHash<QString, Counts> ofName_;
};

QString descriptionOf(const RecordSummary& record) {
  const QString topology =
      record.topology == Topology::Circular ? ProjectPanel::tr("circular") : ProjectPanel::tr("linear");
  QStringList facts{ProjectPanel::tr("%1, %2, %n features", nullptr, static_cast<int>(record.featureCount))
                        .arg(topology, formatLength(record.length))};
  if (!record.description.empty())
    facts << QString::fromStdString(record.description);
  if (const QString accession = accessionOf(record); !accession.isEmpty())
    facts << ProjectPanel::tr("Accession: %1").arg(accession);
  if (!record.origin.path.empty())
    facts << ProjectPanel::tr("File: %1").arg(QDir::toNativeSeparators(textOf(record.origin.path)));
  if (!record.origin.remark.empty())
    facts << remarkText(record.origin.remark);
  return facts.join('\n');
}

struct OriginFile {
  std::filesystem::path path;
  int records = 0;
};

/// The files that gave more than one record, by key.
QHash<QString, OriginFile> filesOfSeveral(const std::vector<RecordSummary>& records) {
  QHash<QString, OriginFile> files;
  for (const RecordSummary& record : records) {
    if (record.origin.path.empty())
      continue;
    OriginFile& file = files[textOf(record.origin.path)];
    file.path = record.origin.path;
    ++file.records;
  }
  files.removeIf([](const auto& file) { return file->records < 2; });
  return files;
}

std::vector<ProjectGroup> groupsOf(const QHash<QString, OriginFile>& files) {
  QHash<QString, int> named;
  for (const OriginFile& file : files)
    ++named[textOf(file.path.filename())];
  std::vector<ProjectGroup> groups;
  for (auto file = files.begin(); file != files.end(); ++file) {
    QString name = textOf(file->path.filename());
    if (named.value(name) > 1)
      //: A file in a folder, both by their names.
      name = ProjectPanel::tr("%1 in %2").arg(name, textOf(file->path.parent_path().filename()));
    //: A file, and how many sequences it gave: "plasmids.fa (12)".
    groups.push_back(
        {file.key(), ProjectPanel::tr("%1 (%2)").arg(name, formatCount(file->records)),
         ProjectPanel::tr("%n sequences of %1", nullptr, file->records).arg(QDir::toNativeSeparators(file.key()))});
  }
  return groups;
}

}  // namespace

ProjectSection recordSection(const QString& key, const std::vector<RecordSummary>& records,
                             const std::function<bool(RecordId)>& isUnread) {
  ProjectSection section{key,
                         ProjectPanel::tr("Sequences"),
                         ProjectPanel::tr("No sequence yet. Drop a FASTA or GenBank file here."),
                         {},
                         {}};
  const Namesakes namesakes(records);
  const QHash<QString, OriginFile> files = filesOfSeveral(records);
  section.groups = groupsOf(files);
  for (const RecordSummary& record : records) {
    ProjectEntry entry;
    entry.id = QString::number(toNumber(record.id));
    entry.name = QString::fromStdString(record.name);
    if (const QString difference = namesakes.difference(record); !difference.isEmpty())
      //: A sequence's name, and what tells it from another of that name: its accession or file.
      entry.name = ProjectPanel::tr("%1, %2").arg(entry.name, difference);
    entry.description = descriptionOf(record);
    if (isUnread(record.id)) {
      entry.state = ProjectPanel::tr("not read");
      entry.isPale = true;
    }
    if (const QString path = textOf(record.origin.path); files.contains(path))
      entry.group = path;
    section.entries.push_back(std::move(entry));
  }
  return section;
}

}  // namespace dglm
