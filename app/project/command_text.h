// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include "app/project/cluster_wish.h"
#include "app/project/session.h"
#include "core/study/fidelity.h"

namespace dglm {

/// Words as a POSIX shell reads them back.
QString shellLine(const QStringList& words);

/// The words of a line of shellLine().
QStringList shellWords(const QString& line);

/// The options that name model, dictionary and the place between them, and how both are loaded; empty where the project
/// lacks one of them.
QStringList sourceWords(const ProjectContents& contents, const Analysis& analysis);
/// Those of the chosen analysis; empty without one.
QStringList sourceWords(const Session& session);

/// The options of `latents` and `concepts` that read sequences as the analysis did; none for what they do by
/// themselves.
QStringList readingWords(const Analysis& analysis);

/// The file a record came from; for one that only the project has, the file beside the project that copyRunnable()
/// writes it to.
QString fileOf(const ProjectContents& contents, const RecordSummary& record);
/// There is a file that holds the record as it is.
bool hasFile(const ProjectContents& contents, const RecordSummary& record);

/// The folder beside the project for the files that commands read.
std::filesystem::path commandFolder(const ProjectContents& contents);

/// The chosen analysis is the one that commands take of a project for its layer: the first.
bool isFirstOfItsLayer(const Session& session);

/// The command that writes latents of the chosen analysis as Neuronpedia's feature JSON, without any all that fire;
/// empty where the command would take another analysis of that layer.
QString latentsJsonCommand(const Session& session, const std::vector<int32_t>& latents, const QString& file);

/// The command that writes the track of a latent along the record that is shown; empty without an analysis.
QString latentsCommand(const Session& session, int32_t latent);

/// The same for several latents, into the file.
QString tracksCommand(const Session& session, const std::vector<int32_t>& latents, const QString& file);

/// The command that reads the records as the analysis did and writes all activations; empty where the project lacks the
/// analysis or its models.
QString readingCommand(const Session& session, AnalysisId analysis, const std::vector<RecordId>& records);

/// Has the records read on a cluster as the analysis reads.
ClusterWish readingWish(const Session& session, AnalysisId analysis, const std::vector<RecordId>& records);

/// The command that measures the fidelity of the chosen analysis' dictionary over the files of the project's
/// sequences; empty without an analysis.
QString fidelityCommand(const Session& session, const FidelityReport& report);

}  // namespace dglm
