// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// decode-glm-models: all commands. decode-glm becomes this program for those that it does not run itself.

#include "app/cli/command_program.h"
#include "core/tensor/device.h"

namespace dglm::cli {
namespace {

Status prepareCompute(CommonOptions& options) {
  DGLM_TRY(options.compute, resolveCompute(options.device, options.dtype, options.threads));
  useThreads(options.threads);
  return {};
}

int runAnyCommand(int argc, char** argv) {
  return runCommandLine(argc, argv,
                        {addInspect, addAnnotate,  addTokens,       addActivations, addLogits,     addEncode,
                         addLatents, addFidelity,  addConcepts,     addSteer,       addSteerSweep, addGenerate,
                         addTrain,   addSae,       addNormalizeSae, addSweep,       addModels,     addProject,
                         addImport,  addReproduce, addScan,         addSelfcheck,   addProbe,      addBaselines,
                         addBench,   addWitnesses, addCompare,      addEdit,        addWorkflow},
                        prepareCompute);
}

}  // namespace
}  // namespace dglm::cli

int main(int argc, char** argv) {
  return dglm::cli::runAnyCommand(argc, argv);
}
