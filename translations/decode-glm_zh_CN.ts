<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BaselineColumns</name>
    <message>
        <source>Concept</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>What is looked for.</source>
        <translation>要查找的内容。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>What finds the concept&apos;s tokens.</source>
        <translation>用什么来找到该概念的词元。</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Those that the method chose where nothing is tested; a click selects the first.</source>
        <translation>该方法在不参与测试的部分所选的潜特征；单击可选中第一个。</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>On sequences from which nothing was learnt or chosen.</source>
        <translation>在未用于学习和选择的序列上。</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>F1 of the same method on labels that were turned round within each sequence: what length and place of the features give away.</source>
        <translation>同一方法在每条序列内旋转标签后的 F1：即特征的长度和位置所透露的信息。</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>How often a token of the concept scores above another one; .5 is chance.</source>
        <translation>该概念的词元得分高于其他词元的比例；0.5 为随机水平。</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Of its F1 to that of the better method that sees the sequence alone.</source>
        <translation>其 F1 与只看序列的较好方法的 F1 之差。</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Tokens of the concept among those that were tested.</source>
        <translation>参与测试的词元中属于该概念的数目。</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Interval of the F1 over draws of the tested sequences.</source>
        <translation>对所测序列重抽样得到的 F1 区间。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>An interval: &quot;.62 to .98&quot;.</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Whether the method adds to what the sequence alone tells; the rule is in each verdict&apos;s tool tip.</source>
        <translation>该方法是否比只看序列提供更多信息；规则见每个结论的提示。</translation>
    </message>
</context>
<context>
    <name>BaselineTexts</name>
    <message>
        <source>Best latent</source>
        <translation>最佳潜特征</translation>
    </message>
    <message>
        <source>Best five latents</source>
        <translation>最佳五个潜特征</translation>
    </message>
    <message>
        <source>Best family</source>
        <translation>最佳家族</translation>
    </message>
    <message>
        <source>Probe on all latents</source>
        <translation>全部潜特征上的探针</translation>
    </message>
    <message>
        <source>Probe on activations</source>
        <translation>激活值上的探针</translation>
    </message>
    <message>
        <source>Probe on a random model</source>
        <translation>随机模型上的探针</translation>
    </message>
    <message>
        <source>%1-mer counts</source>
        <translation>%1-mer 计数</translation>
    </message>
    <message>
        <source>Codon position and GC</source>
        <translation>密码子位置与 GC</translation>
    </message>
    <message>
        <source>too few sequences to tell</source>
        <translation>序列太少，无法判断</translation>
    </message>
    <message>
        <source>no better than its control</source>
        <translation>不优于其对照</translation>
    </message>
    <message>
        <source>adds to: %1</source>
        <translation>优于：%1</translation>
    </message>
    <message>
        <source>worse than: %1</source>
        <translation>不如：%1</translation>
    </message>
    <message>
        <source>adds nothing over: %1</source>
        <translation>不比其更多：%1</translation>
    </message>
    <message>
        <source>sequence alone</source>
        <translation>仅序列</translation>
    </message>
    <message>
        <source>Too few tested sequences carry the concept for an interval.</source>
        <translation>带有该概念的测试序列太少，无法给出区间。</translation>
    </message>
    <message>
        <source>The F1 of the control is not below the method&apos;s 95 % interval.</source>
        <translation>对照的 F1 不低于该方法的 95 % 区间。</translation>
    </message>
    <message>
        <source>Its F1 is higher than that of &quot;%1&quot;, the better method that sees the sequence alone, and the 95 % interval of the difference, on the same draws of sequences, is above 0.</source>
        <translation>其 F1 高于只看序列的较好方法“%1”，且在相同的序列抽样上，差值的 95 % 区间大于 0。</translation>
    </message>
    <message>
        <source>Its F1 is lower than that of &quot;%1&quot;, the better method that sees the sequence alone, and the 95 % interval of the difference, on the same draws of sequences, is below 0.</source>
        <translation>其 F1 低于只看序列的较好方法“%1”，且在相同的序列抽样上，差值的 95 % 区间小于 0。</translation>
    </message>
    <message>
        <source>The 95 % interval of the difference to &quot;%1&quot;, the better method that sees the sequence alone, holds 0.</source>
        <translation>与只看序列的较好方法“%1”之差的 95 % 区间包含 0。</translation>
    </message>
    <message>
        <source>It sees the bases and nothing of the model: what the others are measured against.</source>
        <translation>它只看碱基，不看模型：是其他方法的衡量基准。</translation>
    </message>
    <message>
        <source>family %1</source>
        <translation>家族 %1</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <extracomment>An F1 with its interval: &quot;.82 (.62 to .98)&quot;.</extracomment>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>F1 on held-out sequences</source>
        <translation>留出序列上的 F1</translation>
    </message>
    <message>
        <source>from model or dictionary, 95 % interval</source>
        <translation>来自模型或字典，95 % 区间</translation>
    </message>
    <message>
        <source>from the sequence alone</source>
        <translation>仅来自序列</translation>
    </message>
    <message>
        <source>control: labels turned round</source>
        <translation>对照：旋转标签</translation>
    </message>
    <message>
        <source>Does it add anything?</source>
        <translation>有额外信息吗？</translation>
    </message>
    <message numerus="yes">
        <source>%n annotated sequences</source>
        <translation>
            <numerusform>%n 条有注释的序列</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few of the tested sequences have %1 to say anything. Few sequences carry it, or it fell to those that train.</source>
        <translation>带有 %1 的测试序列太少，无法得出结论。带有它的序列很少，或都被分到了训练部分。</translation>
    </message>
    <message>
        <source>Nothing of model or dictionary adds to what the sequence alone tells of %1, on %2.</source>
        <translation>在%2上，模型和字典都没有比序列本身提供更多关于 %1 的信息。</translation>
    </message>
    <message>
        <source>Model or dictionary add to what the sequence alone tells of %1, on %2.</source>
        <translation>在%2上，模型或字典比序列本身提供了更多关于 %1 的信息。</translation>
    </message>
    <message numerus="yes">
        <source>Model or dictionary add to what the sequence alone tells of %1 of %n concepts, on %2.</source>
        <translation>
            <numerusform>在%2上，模型或字典对 %n 个概念中的 %1 个比序列本身提供了更多信息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n more, too few tested sequences tell.</source>
        <translation>
            <numerusform>另有 %n 个概念的测试序列太少。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 tokens of it tested</source>
        <translation>
            <numerusform>测试其中 %1 个词元</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckColumns</name>
    <message>
        <source>Panel</source>
        <translation>子图</translation>
    </message>
    <message>
        <source>Panel of the figure.</source>
        <translation>图中的子图。</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <source>What was counted or read off.</source>
        <translation>所计数或读取的内容。</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Model and layer, latent, place or value.</source>
        <translation>模型与层、潜特征、位置或取值。</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>As the paper&apos;s notebook or data has it.</source>
        <translation>论文的 notebook 或数据中的值。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>得到</translation>
    </message>
    <message>
        <source>Computed from the files of the chosen folder.</source>
        <translation>由所选文件夹中的文件计算得到。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where the expected value comes from.</source>
        <translation>预期值的出处。</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>符合预期</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>not in the data</source>
        <translation>数据中没有</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whether the found value agrees with the expected one within its printed digits.</source>
        <translation>所得的值在已公布的位数内是否与预期一致。</translation>
    </message>
</context>
<context>
    <name>ClusterTexts</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>no word for %1</source>
        <translation>已有 %1 没有消息</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>step of a job; since when it is quiet</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>Looking at the folder.</source>
        <translation>正在查看文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n shards are done</source>
        <translation>
            <numerusform>%n 个分片中的 %1 个已完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run</source>
        <translation>
            <numerusform>%Ln 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait</source>
        <translation>
            <numerusform>%Ln 个等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>What the shards do: &quot;12 of 24 shards are done, 3 run, 1 failed.&quot;</extracomment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>The result is in this project.</source>
        <translation>结果已在此项目中。</translation>
    </message>
    <message>
        <source>The result can be taken in.</source>
        <translation>可以导入结果。</translation>
    </message>
    <message>
        <source>The same line starts those again that failed.</source>
        <translation>同一命令行会重新启动失败的分片。</translation>
    </message>
    <message>
        <source>%1: taken in</source>
        <comment>title of work on a cluster</comment>
        <translation>%1：已导入</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>title of work on a cluster, shards done, all shards</comment>
        <translation>%1：%2 / %3</translation>
    </message>
</context>
<context>
    <name>CompareTexts</name>
    <message>
        <source>largest activation</source>
        <translation>最大激活值</translation>
    </message>
    <message>
        <source>share of tokens where it is active</source>
        <translation>其激活的词元比例</translation>
    </message>
    <message numerus="yes">
        <source>The %1 latents that differ most between %n sequences; what is alike stands together.</source>
        <translation>
            <numerusform>在 %n 条序列之间差异最大的 %1 个潜特征；相似者排在一起。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 latents tell the groups apart at a q of .05 or less: %2.</source>
        <translation>
            <numerusform>%1 个潜特征中有 %n 个在 q 不大于 0.05 时能区分各组：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 with %n sequences</source>
        <translation>
            <numerusform>%1 含 %n 条序列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonColumns</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The genomic language model.</source>
        <translation>基因组语言模型。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>What was scored: the latents of a sparse autoencoder (SAE), or, as a baseline, the model&apos;s own neurons.</source>
        <translation>评分对象：稀疏自编码器 (SAE) 的潜特征，或作为基线的模型自身神经元。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Layer of the model, counted from 0.</source>
        <translation>模型的层，从 0 开始计数。</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>字典</translation>
    </message>
    <message>
        <source>Number of latents, or of neurons.</source>
        <translation>潜特征或神经元的数量。</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>Latents that may be active at a token.</source>
        <translation>一个词元处可以激活的潜特征数。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Training steps of the dictionary.</source>
        <translation>字典的训练步数。</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Units whose best concept reaches the F1 that is chosen above: held-out F1, or, where there is none, the F1 of the set that there is.</source>
        <translation>最佳概念达到上方所选 F1 的单元数：采用留出 F1；没有时采用现有集合的 F1。</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>Different concepts among the best concepts of these units.</source>
        <translation>这些单元的最佳概念中不同概念的数量。</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>How was counted. Runs of two modes are not to be compared.</source>
        <translation>计数方式。不同模式的运行不可相互比较。</translation>
    </message>
    <message>
        <source>Best F1</source>
        <translation>最佳 F1</translation>
    </message>
    <message>
        <source>The highest F1 of any unit and concept of the run.</source>
        <translation>该次运行中任一单元与概念的最高 F1。</translation>
    </message>
</context>
<context>
    <name>ConceptColumns</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>A run scores all concepts of its sets; a selection is one place or feature that you chose, scored on its own.</source>
        <translation>一次运行对其各集的所有概念评分；所选内容是您选定的一处位置或一个特征，单独评分。</translation>
    </message>
    <message>
        <source>selection</source>
        <extracomment>Where a score is from: a scored or imported run, or a selection.</extracomment>
        <translation>所选内容</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Model SHA-256</source>
        <translation>模型 SHA-256</translation>
    </message>
    <message>
        <source>Of the model&apos;s weights.</source>
        <translation>模型权重的校验值。</translation>
    </message>
    <message>
        <source>Dictionary SHA-256</source>
        <translation>字典 SHA-256</translation>
    </message>
    <message>
        <source>Of the dictionary&apos;s weights.</source>
        <translation>字典权重的校验值。</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Version of the program that scored.</source>
        <translation>进行评分的程序版本。</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>评分时间</translation>
    </message>
    <message>
        <source>When it was scored (UTC).</source>
        <translation>评分时间 (UTC)。</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Layer and number of the latent in its dictionary, both counted from 0.</source>
        <translation>潜特征所在的层及其在字典中的编号，均从 0 开始计数。</translation>
    </message>
    <message>
        <source>F1 held-out</source>
        <translation>留出 F1</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Where the mean F1 of the test sets would lie in 95 of 100 draws of other records: bootstrap over the records of each set, draws without the concept left out, the two joined as independent (MOVER).</source>
        <translation>若另行抽取序列，100 次中有 95 次测试集平均 F1 所在的范围：对每个集合的序列做自助抽样，不含该概念的抽样不计，两者按独立合并 (MOVER)。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Of the bases where the latent exceeds the threshold, the share that carries the label. Mean of the two test sets.</source>
        <translation>潜特征超过阈值的碱基中带有该标签的比例。两个测试集的平均。</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Of the labelled bases (or, scored by region, of the labelled regions), the share where the latent exceeds the threshold. Mean of the two test sets.</source>
        <translation>带标签的碱基（按区域评分时为区域）中潜特征超过阈值的比例。两个测试集的平均。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Activation above which the latent counts as firing: the one with the best F1 on the tuning set.</source>
        <translation>潜特征被视为激活的下限：在调参集上 F1 最佳的激活值。</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>支持数</translation>
    </message>
    <message>
        <source>Null F1</source>
        <translation>随机 F1</translation>
    </message>
    <message>
        <source>Mean F1 on the test sets of the same procedure after the labels of every record were turned round by a random offset: what chance gives this latent.</source>
        <translation>将每条序列的标签随机旋转后，同一流程在测试集上的平均 F1：该潜特征凭偶然能得到的值。</translation>
    </message>
    <message>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <source>Share of false discoveries among the rows that are at least this unlikely by chance (Benjamini-Hochberg over all rows of the run).</source>
        <translation>偶然概率不高于此的各行中错误发现的比例（对该次运行的所有行做 Benjamini-Hochberg 校正）。</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>F1 on this test set.</source>
        <translation>该测试集上的 F1。</translation>
    </message>
    <message>
        <source>Precision on this set.</source>
        <translation>该集合上的精确率。</translation>
    </message>
    <message>
        <source>Recall on this set.</source>
        <translation>该集合上的召回率。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>How was counted. Scores of two modes are not to be compared.</source>
        <translation>计数方式。不同模式的评分不可相互比较。</translation>
    </message>
    <message>
        <source>tuning</source>
        <extracomment>A number of one set, such as &quot;F1, tuning&quot; or &quot;Recall, test 2&quot;.</extracomment>
        <translation>调参</translation>
    </message>
    <message>
        <source>test 1</source>
        <translation>测试 1</translation>
    </message>
    <message>
        <source>test 2</source>
        <translation>测试 2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The files or sequences of tuning set, test set 1 and test set 2.</source>
        <translation>调参集、测试集 1 和测试集 2 的文件或序列。</translation>
    </message>
    <message numerus="yes">
        <source>%1 regions</source>
        <extracomment>Number of annotated regions, grouped: &quot;1,204 regions&quot;.</extracomment>
        <translation>
            <numerusform>%1 个区域</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (selection)</source>
        <extracomment>A concept that stands for what the user selected: &quot;AmpR (selection)&quot;.</extracomment>
        <translation>%1（所选内容）</translation>
    </message>
    <message>
        <source>F1 tuning</source>
        <translation>调参 F1</translation>
    </message>
    <message>
        <source>F1 on the set that chose the latent&apos;s concept and threshold (set 0). It flatters, so do not quote it; but it is the number to sort and choose by, for then the held-out F1 beside it stays a fair test.</source>
        <translation>选定该潜特征的概念与阈值的集合（集合 0）上的 F1。它偏高，不宜引用；但应按它排序和选择，这样旁边的留出 F1 才仍是公平的检验。</translation>
    </message>
    <message>
        <source>Mean F1 of the two test sets, which chose nothing: how far what the tuning set chose holds elsewhere. A set that does not carry the concept does not count. The number to quote. Sorted by it, the first rows flatter a little: the best of many is in part luck. F1 is the harmonic mean of precision and recall: 1 is perfect, 0 is none.</source>
        <translation>两个测试集的平均 F1；它们没有参与任何选择：说明调参集的选择在别处在多大程度上成立。不含该概念的集不计入。这是应引用的数字。若按它排序，前几行会略微偏高：众多之中的最佳者部分是运气。F1 是精确率与召回率的调和平均：1 为完美，0 为全无。</translation>
    </message>
    <message>
        <source>How much was there to be found in the two test sets: labelled bases (bp), or labelled regions where recall counts regions.</source>
        <translation>两个测试集中可供找到的数量：带标签的碱基 (bp)，召回率按区域计算时为带标签的区域。</translation>
    </message>
    <message>
        <source>Labelled bases (bp) or regions in this set.</source>
        <translation>该集合中带标签的碱基 (bp) 或区域。</translation>
    </message>
    <message>
        <source>The genomic language model whose dictionary was scored; &quot;neurons&quot; stands for the model&apos;s own units without a dictionary, &quot;imported&quot; for scores that were computed elsewhere.</source>
        <translation>被评分字典所属的基因组语言模型；“神经元”指模型自身的单元（无字典），“导入”指在别处计算的评分。</translation>
    </message>
    <message>
        <source>%1 (stale)</source>
        <extracomment>A concept that was scored on a sequence whose topology was another: &quot;AmpR (stale)&quot;.</extracomment>
        <translation>%1（已过时）</translation>
    </message>
    <message>
        <source>Feature labels taken as one meaning, with their synonyms. &quot;Stale&quot; are scores on a sequence that was made circular or linear since; &quot;other dictionary&quot; are those of latents that are not listed now: a click lists them.</source>
        <translation>视为同一含义的特征标签，连同其同义词。“已过时”表示所评分的序列此后被改为环状或线性；“其他字典”表示其潜特征当前未列出：点击即可列出。</translation>
    </message>
    <message>
        <source>%1 (other dictionary)</source>
        <extracomment>A concept of another dictionary than the one in use: &quot;AmpR (other dictionary)&quot;.</extracomment>
        <translation>%1（其他字典）</translation>
    </message>
</context>
<context>
    <name>CosineColumns</name>
    <message>
        <source>Latent</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>A click selects it.</source>
        <translation>单击可选中它。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What the latent is called in this project.</source>
        <translation>该潜特征在本项目中的名称。</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Between the directions of probe and latent: 1 is the same direction, 0 none of it, below 0 the opposite.</source>
        <translation>探针与潜特征方向之间：1 为相同方向，0 为无关，小于 0 为相反方向。</translation>
    </message>
</context>
<context>
    <name>DesignColumns</name>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>The sequence with the region written anew; one row is the sequence as it was.</source>
        <translation>重写该区域后的序列；其中一行是原序列。</translation>
    </message>
    <message>
        <source>Steered log-likelihood</source>
        <translation>操控后对数似然</translation>
    </message>
    <message>
        <source>Pseudo-log-likelihood of the region&apos;s tokens under the steered model, each masked in turn, in nats: nearer to 0 is likelier.</source>
        <translation>区域词元在被操控模型下的伪对数似然（逐个掩码，单位 nat）：越接近 0 越可能。</translation>
    </message>
    <message>
        <source>Plain log-likelihood</source>
        <translation>未操控对数似然</translation>
    </message>
    <message>
        <source>The same under the model as it is.</source>
        <translation>原模型下的同一数值。</translation>
    </message>
    <message>
        <source>Substitutions</source>
        <translation>替换数</translation>
    </message>
    <message>
        <source>Bases that differ from the sequence as it was.</source>
        <translation>与原序列不同的碱基。</translation>
    </message>
    <message>
        <source>Frames kept</source>
        <translation>保留的阅读框</translation>
    </message>
    <message>
        <source>Reading frames touching the region that still start, run open and stop where they did: the annotated coding sequences, or without any the open frames of 30 amino acids and more.</source>
        <translation>与区域相接且仍在原处起始、开放并终止的阅读框：已注释的编码序列；若无，则为不少于 30 个氨基酸的开放阅读框。</translation>
    </message>
    <message>
        <source>Frames broken</source>
        <translation>破坏的阅读框</translation>
    </message>
    <message>
        <source>Reading frames that do not.</source>
        <translation>不满足上述条件的阅读框。</translation>
    </message>
    <message>
        <source>Amino acids changed</source>
        <translation>改变的氨基酸</translation>
    </message>
    <message>
        <source>In the reading frames that are kept; n/a where none is.</source>
        <translation>在保留的阅读框中；没有保留的阅读框时不适用。</translation>
    </message>
</context>
<context>
    <name>DesignTexts</name>
    <message>
        <source>%1, with no dial turned</source>
        <translation>%1，未转动旋钮</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <comment>sequence, dials</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 ablated</source>
        <translation>%1 已消融</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>latent, value</comment>
        <translation>%1 = %2</translation>
    </message>
</context>
<context>
    <name>DifferenceColumns</name>
    <message>
        <source>Latent</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>The latent; a click selects it.</source>
        <translation>潜特征；单击可选中。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The latent&apos;s name or best concept.</source>
        <translation>潜特征的名称或最佳概念。</translation>
    </message>
    <message>
        <source>Higher in</source>
        <translation>较高的组</translation>
    </message>
    <message>
        <source>The group where it is higher.</source>
        <translation>其值较高的组。</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效应</translation>
    </message>
    <message>
        <source>How likely a sequence of group %1 lies above one of group %2, ties counting half: 1 always, 0 never, .5 no difference.</source>
        <translation>%1 组的序列高于 %2 组序列的概率，相等计一半：1 总是，0 从不，0.5 无差异。</translation>
    </message>
    <message>
        <source>Epsilon squared of Kruskal and Wallis: 0 no difference, 1 the groups do not overlap.</source>
        <translation>Kruskal-Wallis 的 ε²：0 无差异，1 各组不重叠。</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Mann and Whitney: how often groups that do not differ would look at least so different.</source>
        <translation>Mann-Whitney：无差异的各组看起来至少如此不同的频率。</translation>
    </message>
    <message>
        <source>Kruskal and Wallis: how often groups that do not differ would look at least so different.</source>
        <translation>Kruskal-Wallis：无差异的各组看起来至少如此不同的频率。</translation>
    </message>
    <message>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <source>The same over all latents that were tested (Benjamini and Hochberg): of the rows with a q of .05 or less, one in twenty is expected to be chance.</source>
        <translation>对所有检验过的潜特征校正后的值 (Benjamini-Hochberg)：q 不大于 0.05 的行中，预计二十分之一为偶然。</translation>
    </message>
    <message>
        <source>Mean %1</source>
        <translation>%1 均值</translation>
    </message>
    <message>
        <source>Mean over group %1 of the share of a sequence&apos;s tokens where the latent is active.</source>
        <translation>%1 组中，潜特征激活的词元占序列词元比例的均值。</translation>
    </message>
    <message>
        <source>Mean over group %1 of the latent&apos;s largest activation in a sequence.</source>
        <translation>%1 组中，潜特征在序列中最大激活值的均值。</translation>
    </message>
    <message>
        <source>Fires in %1</source>
        <translation>在 %1 中激活</translation>
    </message>
    <message>
        <source>Sequences of group %1 in which the latent fires.</source>
        <translation>%1 组中该潜特征激活的序列数。</translation>
    </message>
</context>
<context>
    <name>EditTexts</name>
    <message>
        <source>before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>Largest change</source>
        <translation>最大变化</translation>
    </message>
    <message>
        <source>of any latent</source>
        <translation>任一潜特征</translation>
    </message>
    <message>
        <source>Log-likelihood, after minus before (nats)</source>
        <translation>对数似然，修改后减修改前（奈特）</translation>
    </message>
    <message>
        <source>k-mer model: log-likelihood, after minus before (nats)</source>
        <translation>k-mer 模型：对数似然，修改后减修改前（奈特）</translation>
    </message>
    <message>
        <source>Largest change of a latent</source>
        <translation>潜特征的最大变化</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>amino acids, effect</comment>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>%1, %2: log-likelihood %3 nats, by the k-mer model %4.</source>
        <comment>sequence, edit</comment>
        <translation>%1，%2：对数似然 %3 奈特，按 k-mer 模型为 %4。</translation>
    </message>
    <message numerus="yes">
        <source>%1 latents change.</source>
        <translation>
            <numerusform>%1 个潜特征发生变化。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultColumns</name>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Missed: a labelled region of which less than half exceeds the threshold. False: a stretch above the threshold outside the label; stretches less than 30 bases apart are one.</source>
        <translation>漏检：不足一半超过阈值的带标签区域。误报：标签之外高于阈值的片段；相距不足 30 个碱基的片段合为一个。</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>漏检</translation>
    </message>
    <message>
        <source>false</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>The set of records: tuning, or one of the two test sets.</source>
        <translation>序列所属集合：调参集或两个测试集之一。</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>The record in which it lies.</source>
        <translation>所在的序列。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>First and last base, counted from 1. A click goes there.</source>
        <translation>首末碱基，从 1 开始计数。单击即可前往。</translation>
    </message>
    <message>
        <source>Bases from the first to the last.</source>
        <translation>从首到末的碱基数。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已检出</translation>
    </message>
    <message>
        <source>Of a missed region, the share of its bases where the latent exceeds the threshold.</source>
        <translation>漏检区域中潜特征超过阈值的碱基比例。</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Highest activation of the latent there, the mean over the reading frames.</source>
        <translation>该处潜特征的最高激活值（各阅读框的平均）。</translation>
    </message>
    <message>
        <source>Length (bp)</source>
        <translation>长度 (bp)</translation>
    </message>
</context>
<context>
    <name>FeatureColumns</name>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Whether the feature is drawn on the map and above the tracks. Space shows or hides it.</source>
        <translation>是否在图谱上和轨道上方绘制该注释特征。按空格键显示或隐藏。</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour of the feature: the file&apos;s own, or else that of its type. A click changes it.</source>
        <translation>注释特征的颜色：文件中指定的颜色，否则为其类型的颜色。单击可更改。</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>注释特征</translation>
    </message>
    <message>
        <source>Name of the feature: its label, gene or product, or else its type.</source>
        <translation>注释特征的名称：其标签、基因或产物，否则为其类型。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Feature key of the file, such as CDS or rep_origin.</source>
        <translation>文件中的特征关键字，例如 CDS 或 rep_origin。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>First base of the feature, counted from 1.</source>
        <translation>注释特征的第一个碱基，从 1 开始计数。</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Last base of the feature, counted from 1. Smaller than the start if it runs over the origin.</source>
        <translation>注释特征的最后一个碱基，从 1 开始计数。若跨越原点，则小于起点。</translation>
    </message>
    <message>
        <source>Length (bp)</source>
        <translation>长度 (bp)</translation>
    </message>
    <message>
        <source>Bases from start to end, both counted.</source>
        <translation>从起点到终点的碱基数，两端均计入。</translation>
    </message>
    <message>
        <source>Strand</source>
        <translation>链</translation>
    </message>
    <message>
        <source>Strand on which the feature reads, or none.</source>
        <translation>注释特征所在的链，或无。</translation>
    </message>
    <message>
        <source>%1, made or changed by hand</source>
        <translation>%1, 手工制作或修改</translation>
    </message>
</context>
<context>
    <name>FidelityColumns</name>
    <message>
        <source>Share of the loss that the SAE recovers: 1 - (CE SAE - CE model) / (CE zero - CE model). 0 % is as bad as zeros at the site, 100 % as good as the model&apos;s own activations; it may lie below and above.</source>
        <translation>SAE 恢复的损失比例: 1 - (CE SAE - CE 模型) / (CE 零 - CE 模型)。0 % 与在读取位点填零一样差, 100 % 与模型自身的激活值一样好; 也可能低于或高于此范围。</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Sequence that the losses are means over.</source>
        <translation>损失取平均所依据的序列。</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Unclipped</source>
        <translation>未截断</translation>
    </message>
    <message>
        <source>The same share between 0 % and 100 %, as the reference gives it.</source>
        <translation>同一比例, 限制在 0 % 到 100 % 之间, 与参考实现一致。</translation>
    </message>
    <message>
        <source>CE model</source>
        <translation>CE 模型</translation>
    </message>
    <message>
        <source>Mean cross-entropy of the sequence&apos;s tokens, in nats, nothing replaced.</source>
        <translation>序列词元的平均交叉熵 (单位 nat), 不替换任何内容。</translation>
    </message>
    <message>
        <source>CE zero</source>
        <translation>CE 零</translation>
    </message>
    <message>
        <source>The same with zeros at the site.</source>
        <translation>同上, 读取位点填零。</translation>
    </message>
    <message>
        <source>CE SAE</source>
        <translation>CE SAE</translation>
    </message>
    <message>
        <source>The same with the SAE&apos;s reconstruction at the site.</source>
        <translation>同上, 读取位点换成 SAE 的重建值。</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Tokens that were scored; 0: the sequence is too short.</source>
        <translation>参与评分的词元数; 0 表示序列太短。</translation>
    </message>
</context>
<context>
    <name>GroupColumns</name>
    <message>
        <source>Sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>The sequence, as it was read through the model.</source>
        <translation>经模型读取的序列。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>The group that it is compared in; a dash: none.</source>
        <translation>参与比较的组；短横表示无。</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>注释特征</translation>
    </message>
    <message>
        <source>Annotated ranges of the sequence.</source>
        <translation>序列中已注释的区段。</translation>
    </message>
    <message>
        <source>Length (bp)</source>
        <translation>长度 (bp)</translation>
    </message>
    <message>
        <source>Bases of the sequence.</source>
        <translation>序列的碱基数。</translation>
    </message>
</context>
<context>
    <name>HitColumns</name>
    <message>
        <source>Query</source>
        <translation>查询序列</translation>
    </message>
    <message>
        <source>The sequence that was searched for.</source>
        <translation>被搜索的序列。</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Columns of the alignment with the same base on both sides, in per cent.</source>
        <translation>比对中两侧碱基相同的列所占百分比。</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Share of the query that lies in the alignment.</source>
        <translation>查询序列位于比对中的比例。</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>比特分</translation>
    </message>
    <message>
        <source>Bit score: the alignment&apos;s score in units that do not depend on how it was scored.</source>
        <translation>比特分：以不依赖打分方式的单位表示的比对得分。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Columns of the alignment, gaps included.</source>
        <translation>比对的列数，含空位。</translation>
    </message>
    <message>
        <source>Mismatches</source>
        <translation>错配</translation>
    </message>
    <message>
        <source>Columns with another base.</source>
        <translation>碱基不同的列数。</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>空位</translation>
    </message>
    <message>
        <source>Gap openings, however long the gaps are.</source>
        <translation>空位的个数，不论长度。</translation>
    </message>
    <message>
        <source>Query start</source>
        <translation>查询起点</translation>
    </message>
    <message>
        <source>First base on the query.</source>
        <translation>查询序列上的第一个碱基。</translation>
    </message>
    <message>
        <source>Query end</source>
        <translation>查询终点</translation>
    </message>
    <message>
        <source>Last base on the query.</source>
        <translation>查询序列上的最后一个碱基。</translation>
    </message>
    <message>
        <source>Subject start</source>
        <translation>目标起点</translation>
    </message>
    <message>
        <source>First base on the subject; the larger one on the other strand.</source>
        <translation>目标序列上的第一个碱基；在另一条链上为较大者。</translation>
    </message>
    <message>
        <source>Subject end</source>
        <translation>目标终点</translation>
    </message>
    <message>
        <source>Last base on the subject.</source>
        <translation>目标序列上的最后一个碱基。</translation>
    </message>
    <message>
        <source>Strand</source>
        <translation>链</translation>
    </message>
    <message>
        <source>The subject&apos;s strand that is like the query.</source>
        <translation>目标序列中与查询序列相同的链。</translation>
    </message>
    <message>
        <source>Subject length</source>
        <translation>目标长度</translation>
    </message>
    <message>
        <source>Bases of the subject.</source>
        <translation>目标序列的碱基数。</translation>
    </message>
    <message>
        <source>Hits of query</source>
        <translation>查询的命中数</translation>
    </message>
    <message>
        <source>Hits of the same query with an e-value of 0.00001 or less.</source>
        <translation>同一查询序列 E 值不超过 0.00001 的命中数。</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>目标序列</translation>
    </message>
    <message>
        <source>The sequence of the corpus in which it was found.</source>
        <translation>语料库中命中的序列。</translation>
    </message>
    <message>
        <source>E-value</source>
        <translation>E 值</translation>
    </message>
    <message>
        <source>How many alignments as good as this chance alone would make in a corpus of this size; the smaller, the better.</source>
        <translation>在这样大小的语料库中，仅凭偶然会出现多少个同样好的比对；越小越好。</translation>
    </message>
</context>
<context>
    <name>LatentColumns</name>
    <message>
        <source>Track</source>
        <translation>轨道</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Layer and number of the latent in its dictionary, both counted from 0.</source>
        <translation>潜特征所在的层及其在字典中的编号，均从 0 开始计数。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Share of the latent&apos;s activation that lies inside features with this label, over all records.</source>
        <translation>在所有序列中，该潜特征的激活值落在带有此标签的注释特征内的比例。</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Highest activation of the latent at any token of any record and reading frame.</source>
        <translation>该潜特征在任意序列、任意阅读框的任意词元上的最高激活值。</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>激活率</translation>
    </message>
    <message>
        <source>Share of all tokens at which the latent is not zero, over all records and frames.</source>
        <translation>在所有序列和阅读框中，该潜特征不为零的词元所占比例。</translation>
    </message>
    <message>
        <source>Fires in</source>
        <translation>序列数</translation>
    </message>
    <message>
        <source>Number of records with at least one token at which the latent is not zero.</source>
        <translation>至少有一个词元使该潜特征不为零的序列数。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Your note on the latent.</source>
        <translation>您对该潜特征的备注。</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>not pinned</source>
        <translation>未固定</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Held-out F1 of the latent&apos;s best concept: the mean of the two test sets, at the threshold that the tuning set chose. n/a: no concept was scored, or none reached the least F1.</source>
        <translation>最佳概念的留出 F1：两个测试集在调参集所选阈值下的平均。n/a：尚未评分，或没有概念达到最低 F1。</translation>
    </message>
    <message>
        <source>A pin in the track&apos;s colour: pinned, shown as a track. A click or Space pins.</source>
        <translation>轨道颜色的图钉：已固定，显示为轨道。单击或按空格键可固定。</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>稳定性</translation>
    </message>
    <message>
        <source>Mean cosine of the latent&apos;s direction and its match in dictionaries trained from other seeds, matched one to one. .70 and above: it comes back, which is evidence. Below: this seed alone may have made it. n/a: not measured; choose two runs in the Training panel.</source>
        <translation>潜特征的方向与其在其他种子训练的字典中的匹配(一对一)之间的平均余弦。.70 及以上：它会再次出现，这是证据。低于此值：可能只是这个种子造成的。n/a:未测量；请在训练面板中选择两次运行。</translation>
    </message>
    <message>
        <source>Your own name for the latent; or else its best concept by held-out F1, once concepts were scored, in grey where that is below .50; or else, in grey with a question mark, a guess: the feature that its activations touch most beyond chance in the sequences read. The tool tip of a label says which.</source>
        <translation>自己为潜特征起的名字；否则在概念评分之后为留出 F1 最高的概念（低于 .50 时为灰色）；否则为灰色带问号的推测：在已读取的序列中，其激活最显著地超出随机水平触及的特征。标签的工具提示会说明是哪一种。</translation>
    </message>
</context>
<context>
    <name>LatentMapTexts</name>
    <message>
        <source>family %1</source>
        <translation>家族 %1</translation>
    </message>
    <message>
        <source>other concepts, or none</source>
        <translation>其他概念，或无</translation>
    </message>
    <message>
        <source>other families, or none</source>
        <translation>其他家族，或无</translation>
    </message>
    <message>
        <source>best concept %1, F1 %2</source>
        <translation>最佳概念 %1，F1 %2</translation>
    </message>
    <message>
        <source>Component %1 (%2 of the variance)</source>
        <translation>主成分 %1（占方差的 %2）</translation>
    </message>
    <message numerus="yes">
        <source>%n latents by the directions in which the dictionary adds them to the model. The plane holds %1 of what tells the directions apart: what is far apart here is, what is near need not be near.</source>
        <translation>
            <numerusform>%n 个潜特征，依据字典将其加入模型的方向。该平面保留了区分各方向信息的 %1：图中相距远的确实远，图中靠近的未必相近。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n latents, each beside those whose directions are nearest to its own (t-SNE, divergence %1). Who is a neighbour means something; how far groups are from each other does not.</source>
        <translation>
            <numerusform>%n 个潜特征，每个都与方向最接近的潜特征相邻（t-SNE，散度 %1）。谁是近邻有意义；各群之间的距离没有意义。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n latents, each beside those with which it fires at the same tokens of this project&apos;s sequences; lines lead to the most frequent three.</source>
        <translation>
            <numerusform>%n 个潜特征，每个都与在本项目序列的相同词元上共同激活的潜特征相邻；连线指向最常共同激活的三个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fire with none of the others, and are left out.</source>
        <translation>
            <numerusform>%n 个不与其他任何潜特征共同激活，未显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (family %2)</source>
        <comment>concept, number</comment>
        <translation>%1（家族 %2）</translation>
    </message>
</context>
<context>
    <name>MetaChildColumns</name>
    <message>
        <source>Latent</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Layer and number of the latent.</source>
        <translation>潜特征的层和编号。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Its name in this project.</source>
        <translation>它在本项目中的名称。</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>Its best concept when the meta-SAE was trained.</source>
        <translation>训练元 SAE 时它的最佳概念。</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Of that concept.</source>
        <translation>该概念的 F1。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>How active the meta-latent is on the latent&apos;s direction.</source>
        <translation>元潜特征在该潜特征方向上的活跃程度。</translation>
    </message>
</context>
<context>
    <name>MetaLatentColumns</name>
    <message>
        <source>Family</source>
        <translation>家族</translation>
    </message>
    <message>
        <source>Number of the meta-latent, from 0.</source>
        <translation>元潜特征的编号，从 0 起。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The concept that most of its 20 nearest latents have.</source>
        <translation>与它最近的 20 个潜特征中最多的概念。</translation>
    </message>
    <message>
        <source>Purity</source>
        <translation>纯度</translation>
    </message>
    <message>
        <source>Share of these 20, or of all where there are fewer, that have it.</source>
        <translation>这 20 个（不足时为全部）中具有该概念的比例。</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Share of all latents with this concept that are in the family.</source>
        <translation>具有该概念的全部潜特征中属于本家族的比例。</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Latents on which the meta-latent is active.</source>
        <translation>使元潜特征活跃的潜特征数。</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>Mean strength on the 20 nearest latents, times the length of its direction.</source>
        <translation>在最近 20 个潜特征上的平均强度乘以其方向的长度。</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>稳定性</translation>
    </message>
    <message>
        <source>Mean cosine between its direction and its matches in the meta-SAEs of other seeds; n/a: trained from one seed.</source>
        <translation>其方向与其他种子的元 SAE 中匹配方向的平均余弦；n/a：只用一个种子训练。</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>轨道</translation>
    </message>
    <message>
        <source>A pin in the track&apos;s colour: the family has a track and a ring, the sum of its latents&apos; activations, each times its strength. A click or Space pins.</source>
        <translation>轨道颜色的图钉：该家族有一条轨道和一个环，即其潜特征激活值各乘以强度之和。单击或按空格键固定。</translation>
    </message>
    <message>
        <source>track</source>
        <translation>轨道</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>What the family as a whole outlines best, found anew on the sets of the project&apos;s concept scores; - before it was scored, and where nothing reached the least F1.</source>
        <translation>该家族整体最能勾勒的概念，在项目概念评分的各集合上重新查找；-：尚未评分，或没有达到最低 F1。</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Held-out F1 of that concept: the mean of the two test sets, at the threshold that the tuning set chose. The tool tip has the interval and the control.</source>
        <translation>该概念的留出 F1：两个测试集的均值，阈值由调参集选定。工具提示中有区间和对照。</translation>
    </message>
    <message>
        <source>has a track</source>
        <translation>有轨道</translation>
    </message>
    <message>
        <source>has no track</source>
        <translation>没有轨道</translation>
    </message>
</context>
<context>
    <name>MetaSaeColumns</name>
    <message>
        <source>Meta-SAE</source>
        <translation>元 SAE</translation>
    </message>
    <message>
        <source>Name of its run; the tool tip has its folder.</source>
        <translation>其运行的名称；工具提示中有其文件夹。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whether its families are those of the panel, or it belongs to another dictionary.</source>
        <translation>其家族是否就是面板中的家族，或它是否属于另一个字典。</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>What it was trained on: latents, or the control&apos;s random directions.</source>
        <translation>训练所用：潜特征，或对照的随机方向。</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>L0</source>
        <translation>L0</translation>
    </message>
    <message>
        <source>Families that a latent belongs to, on average.</source>
        <translation>一个潜特征平均所属的家族数。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Mean squared error of a direction, summed over its dimensions.</source>
        <translation>一个方向的均方误差，对其各维求和。</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Share of the directions&apos; variance that it gives back.</source>
        <translation>其所恢复的方向方差的比例。</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>稳定性</translation>
    </message>
    <message>
        <source>Mean cosine between its directions and their matches in the meta-SAEs of other seeds; n/a: trained from one seed.</source>
        <translation>其方向与其他种子的元 SAE 中匹配方向的平均余弦；n/a：只用一个种子训练。</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>家族</translation>
    </message>
    <message>
        <source>Meta-latents, with those that are active on no latent.</source>
        <translation>元潜特征，包括在任何潜特征上都不活跃的。</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>训练方法</translation>
    </message>
    <message>
        <source>How few families a latent belongs to.</source>
        <translation>如何使一个潜特征只属于少数家族。</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Penalty of JumpReLU on the number of families of a latent.</source>
        <translation>JumpReLU 对一个潜特征所属家族数的惩罚。</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>Families of a latent that BatchTopK keeps, on average.</source>
        <translation>BatchTopK 平均为一个潜特征保留的家族数。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed of the first weights and of the order of the latents.</source>
        <translation>初始权重和潜特征顺序的种子。</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Latents, or as many random directions, that it was trained on.</source>
        <translation>训练所用的潜特征数，或同样多的随机方向数。</translation>
    </message>
</context>
<context>
    <name>ModelColumns</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder on the model shelf, or where else the model lies.</source>
        <translation>模型架上的文件夹, 或模型所在的其他位置。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>gLM: a genomic language model. SAE: a sparse autoencoder for one of its layers.</source>
        <translation>gLM: 基因组语言模型。SAE: 针对其某一层的稀疏自编码器。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Family of the gLM, or architecture of the SAE.</source>
        <translation>gLM 的系列, 或 SAE 的架构。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Layers of the gLM.</source>
        <translation>gLM 的层数。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Numbers a token: hidden size of the gLM, activation_dim of the SAE. An SAE fits a gLM of its own width.</source>
        <translation>每个词元的数值个数: gLM 的 hidden size, SAE 的 activation_dim。SAE 适用于同样宽度的 gLM。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Weights of the gLM that are used, counted from its configuration.</source>
        <translation>gLM 实际使用的权重数, 由其配置算出。</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Units of the SAE (dict_size).</source>
        <translation>SAE 的单元数 (dict_size)。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Layer that the SAE was trained on, counted from 0, where its configuration or the catalogue says so.</source>
        <translation>SAE 训练所用的层, 从 0 数起; 仅在其配置或目录中注明时显示。</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>gLMs listed here that have the SAE&apos;s width and layer.</source>
        <translation>此处列出的、宽度和层与 SAE 相符的 gLM。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>On disk; of a model that is not downloaded, about what there is to download.</source>
        <translation>磁盘占用; 未下载的模型为大致下载量。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Terms of the publisher; empty where nothing is known.</source>
        <translation>发布者的条款; 未知则为空。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>On disk, downloading, unfinished, unreadable, or to be downloaded.</source>
        <translation>已在磁盘、下载中、未完成、不可读或待下载。</translation>
    </message>
</context>
<context>
    <name>ModelValues</name>
    <message>
        <source>paper-compatible: the first 1,024 tokens</source>
        <translation>与论文一致: 前 1,024 个词元</translation>
    </message>
    <message>
        <source>whole sequences</source>
        <translation>完整序列</translation>
    </message>
    <message>
        <source>activations normalised</source>
        <translation>激活值已归一化</translation>
    </message>
    <message>
        <source>activations not normalised</source>
        <translation>激活值未归一化</translation>
    </message>
    <message numerus="yes">
        <source>Layer %1, %2; %3; %4; mean of %n sequences, %5</source>
        <translation>
            <numerusform>第 %1 层, %2; %3; %4; %n 条序列的平均, %5</numerusform>
        </translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>downloading, %1</source>
        <translation>正在下载, %1</translation>
    </message>
    <message>
        <source>Trained on layer</source>
        <translation>训练所用的层</translation>
    </message>
    <message>
        <source>To download, about</source>
        <translation>下载量约</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>This project is read only, so nothing new can be stored in it.</source>
        <translation>此项目为只读, 无法存入新内容。</translation>
    </message>
    <message>
        <source>Add a sequence to measure it on.</source>
        <translation>请添加一条用于测量的序列。</translation>
    </message>
    <message numerus="yes">
        <source>The project has %n sequences now: measure again to cover them.</source>
        <translation>
            <numerusform>项目现在有 %n 条序列: 请重新测量以涵盖它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>Measuring...</source>
        <translation>正在测量...</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2 from %3.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: %2, 来自 %3。</translation>
    </message>
</context>
<context>
    <name>ReadingTexts</name>
    <message numerus="yes">
        <source>Reading of %n sequences</source>
        <translation>
            <numerusform>读取 %n 条序列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegionColumns</name>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Its name. A click goes there.</source>
        <translation>其名称。单击即前往。</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>The record that it lies on.</source>
        <translation>其所在的序列。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>First base, counted from 1.</source>
        <translation>首碱基, 从 1 开始计数。</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Last base, counted from 1. Smaller than the start if it runs over the origin.</source>
        <translation>末碱基, 从 1 开始计数。跨越原点时小于起点。</translation>
    </message>
    <message>
        <source>Length (bp)</source>
        <translation>长度 (bp)</translation>
    </message>
    <message>
        <source>Bases from start to end, both counted.</source>
        <translation>从起点到终点的碱基数, 含两端。</translation>
    </message>
</context>
<context>
    <name>RunColumns</name>
    <message>
        <source>Explained</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Share of the activations&apos; variance that the dictionary gives back.</source>
        <translation>字典还原的激活方差所占的比例。</translation>
    </message>
    <message>
        <source>L0</source>
        <translation>L0</translation>
    </message>
    <message>
        <source>Latents active a token.</source>
        <translation>每个词元的活跃潜特征数。</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>失活</translation>
    </message>
    <message>
        <source>Latents that have not fired for long: they are of no use.</source>
        <translation>长时间没有激活的潜特征：它们没有用处。</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>Annotated concepts that one latent outlines with F1 above .5 on held-out sequences.</source>
        <translation>在保留序列上，单个潜特征能以高于 .5 的 F1 勾勒出的注释概念数。</translation>
    </message>
    <message>
        <source>Best F1</source>
        <translation>最佳 F1</translation>
    </message>
    <message>
        <source>Highest F1 of a concept on held-out sequences.</source>
        <translation>保留序列上某个概念的最高 F1。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Newest loss that was logged; smaller is better.</source>
        <translation>最新记录的损失；越小越好。</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>训练方法</translation>
    </message>
    <message>
        <source>How the dictionary keeps few latents active.</source>
        <translation>字典如何只让少数潜特征活跃。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Layer of the model, 0-based, whose activations are taken.</source>
        <translation>取其激活的模型层，从 0 开始。</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Latents of the dictionary.</source>
        <translation>字典的潜特征数。</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>Latents kept a token, on average over a batch.</source>
        <translation>每个词元保留的潜特征数，按批次平均。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Above it a latent counts as active once the training is over.</source>
        <translation>训练结束后，高于它的潜特征算作活跃。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Tokens a step.</source>
        <translation>每步的词元数。</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Learning rate that was asked for.</source>
        <translation>所要求的学习率。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed of the first weights and of the order of the tokens.</source>
        <translation>初始权重和词元顺序的种子。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Name of its folder.</source>
        <translation>其文件夹的名称。</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>trains</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>is stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What becomes of the run; a paused one can go on.</source>
        <translation>运行的状况；暂停的可以继续。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Steps done, of those that were asked for.</source>
        <translation>已完成的步数与所要求的步数。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>steps</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <source>waits, place %1</source>
        <comment>place in the queue</comment>
        <translation>等待，第 %1 位</translation>
    </message>
</context>
<context>
    <name>ScanTexts</name>
    <message>
        <source>%1 with %2 bases: %3 of %4 of %5 queries, %6.</source>
        <translation>%1，共 %2 个碱基：%3，涉及 %5 条查询中的 %4 条，%6。</translation>
    </message>
    <message>
        <source>%1 with %2 bases: nothing like the queries is in them.</source>
        <translation>%1，共 %2 个碱基：没有与查询相似的序列。</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read.</source>
        <translation>
            <numerusform>%n 个文件无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searched %Ln files</source>
        <translation>
            <numerusform>已搜索 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln 个命中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln sequences</source>
        <translation>
            <numerusform>分布于 %Ln 条序列</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with %2 bases: %3 %4.</source>
        <translation>%1，共 %2 个碱基：%3，%4。</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln queries</source>
        <translation>
            <numerusform>来自 %Ln 个查询</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 %3, read from %4.</source>
        <comment>hits, queries, sequences, file</comment>
        <translation>%1，%2，%3，读自 %4。</translation>
    </message>
    <message>
        <source>The table has the first %1; the scan&apos;s folder has all, in a file of %2.</source>
        <translation>表格列出前 %1 个；全部结果在搜索文件夹中，文件大小为 %2。</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>step of a job, per cent</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: these are the first %Ln hits; the others follow at the end.</source>
        <translation>
            <numerusform>%1：这是前 %Ln 个命中；其余的在结束时给出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln hits so far; their e-values are not final yet.</source>
        <translation>
            <numerusform>%1：目前有 %Ln 个命中；其 E 值尚未最终确定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan for %1</source>
        <translation>搜索 %1</translation>
    </message>
</context>
<context>
    <name>ScoreChoiceTexts</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n concepts</source>
        <translation>
            <numerusform>%n 个概念</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetColumns</name>
    <message>
        <source>tuning</source>
        <translation>调参</translation>
    </message>
    <message>
        <source>test 1</source>
        <translation>测试 1</translation>
    </message>
    <message>
        <source>test 2</source>
        <translation>测试 2</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>The record.</source>
        <translation>序列。</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>The set to which the record belongs; a dash: none.</source>
        <translation>序列所属的集合；短横线：无。</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>注释特征</translation>
    </message>
    <message>
        <source>Annotated ranges of the record.</source>
        <translation>序列的注释范围数。</translation>
    </message>
    <message>
        <source>Length (bp)</source>
        <translation>长度 (bp)</translation>
    </message>
    <message>
        <source>Bases of the record.</source>
        <translation>序列的碱基数。</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What is known of the record, such as whether the model was trained on it.</source>
        <translation>关于该序列的已知信息，例如模型是否用其训练。</translation>
    </message>
</context>
<context>
    <name>ShardColumns</name>
    <message>
        <source>Shard</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>Its number, and that of its folder in the workflow&apos;s folder shards.</source>
        <translation>编号，也是工作流 shards 文件夹中其文件夹的编号。</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>The first of its files or sequences and how many follow, or its run of the sweep.</source>
        <translation>第一个文件或序列以及其后的数量，或扫描中的训练。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Waiting, running, failed or done, by the files in its folder. One that failed runs again twice by itself.</source>
        <translation>按其文件夹中的文件：等待中、运行中、失败或已完成。失败的分片会自动再运行两次。</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>步骤进度</translation>
    </message>
    <message>
        <source>How much of the step that it is at is done.</source>
        <translation>当前步骤已完成多少。</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>What it does now; of one that failed, the last line of its log.txt.</source>
        <translation>正在做什么；失败的分片显示其 log.txt 的最后一行。</translation>
    </message>
</context>
<context>
    <name>SubjectColumns</name>
    <message>
        <source>Subject</source>
        <translation>目标序列</translation>
    </message>
    <message>
        <source>A sequence of the corpus that holds a query.</source>
        <translation>语料库中含有查询的序列。</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Hits in it with an e-value of 0.00001 or less.</source>
        <translation>其中 E 值不超过 0.00001 的命中数。</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Queries with such a hit.</source>
        <translation>有此类命中的查询数。</translation>
    </message>
    <message>
        <source>Whole queries</source>
        <translation>完整查询</translation>
    </message>
    <message>
        <source>Queries of which one hit covers nine tenths or more; n/a where their lengths are not known.</source>
        <translation>单个命中覆盖九成以上的查询数；查询长度未知时为 n/a。</translation>
    </message>
    <message>
        <source>Best identity</source>
        <translation>最高一致性</translation>
    </message>
    <message>
        <source>Highest identity of its hits, in per cent.</source>
        <translation>其命中的最高一致性（百分比）。</translation>
    </message>
    <message>
        <source>Best bits</source>
        <translation>最高比特分</translation>
    </message>
    <message>
        <source>Highest bit score of its hits.</source>
        <translation>其命中的最高比特分。</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Columns of its longest hit.</source>
        <translation>其最长命中的列数。</translation>
    </message>
    <message>
        <source>Length (bp)</source>
        <translation>长度 (bp)</translation>
    </message>
    <message>
        <source>Bases of the sequence.</source>
        <translation>序列的碱基数。</translation>
    </message>
    <message>
        <source>In hits (bp)</source>
        <translation>命中内 (bp)</translation>
    </message>
    <message>
        <source>Bases of the sequence that lie in hits.</source>
        <translation>序列中位于命中内的碱基数。</translation>
    </message>
    <message>
        <source>Least e-value</source>
        <translation>最小 E 值</translation>
    </message>
    <message>
        <source>Smallest e-value of its hits.</source>
        <translation>其命中的最小 E 值。</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>物种</translation>
    </message>
    <message>
        <source>As the header of the sequence says it, in NCBI&apos;s manner.</source>
        <translation>按 NCBI 格式，取自序列的标题行。</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Sequences of the corpus that the row stands for.</source>
        <translation>该行代表的语料库序列数。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What the header of the first of them says.</source>
        <translation>其中第一条序列标题行的内容。</translation>
    </message>
</context>
<context>
    <name>SweepTexts</name>
    <message numerus="yes">
        <source>Sweep of %n dictionaries</source>
        <translation>
            <numerusform>%n 个字典的扫描</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>squared error a token</source>
        <translation>每个词元的平方误差</translation>
    </message>
    <message>
        <source>auxiliary loss</source>
        <translation>辅助损失</translation>
    </message>
    <message>
        <source>share of variance explained</source>
        <translation>解释的方差比例</translation>
    </message>
    <message>
        <source>latents active a token (L0)</source>
        <translation>每个词元的活跃潜特征数 (L0)</translation>
    </message>
    <message>
        <source>dead latents</source>
        <translation>失活的潜特征</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>squared error a dimension</source>
        <translation>每个维度的平方误差</translation>
    </message>
    <message>
        <source>latents silent for 100 steps</source>
        <translation>静默 100 步的潜特征</translation>
    </message>
    <message>
        <source>latents silent for 1,000 steps</source>
        <translation>静默 1,000 步的潜特征</translation>
    </message>
    <message>
        <source>error against L0</source>
        <translation>误差与 L0</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>share of variance not explained</source>
        <translation>未解释的方差比例</translation>
    </message>
    <message>
        <source>%1 of the latents are dead: they never fire. Take fewer latents, a larger k, or train for longer.</source>
        <translation>%1 的潜特征已失活：它们从不激活。请减少潜特征、增大 k，或延长训练。</translation>
    </message>
    <message>
        <source>The loss has stood still since step %1. More steps will change little; more latents or a larger k may.</source>
        <translation>损失从第 %1 步起不再变化。更多步数作用不大；更多潜特征或更大的 k 或许有用。</translation>
    </message>
    <message>
        <source>The threshold keeps moving: latents are not yet told from noise. Train for longer before you score.</source>
        <translation>阈值仍在变动：潜特征还没有与噪声区分开。请训练更久再评分。</translation>
    </message>
    <message>
        <source>The loss is no number any more. Take a smaller learning rate; the last checkpoint is whole.</source>
        <translation>损失已不是数值。请减小学习率；最后的检查点完好。</translation>
    </message>
    <message>
        <source>concepts found, held-out</source>
        <translation>找到的概念（保留）</translation>
    </message>
    <message>
        <source>best F1, held-out</source>
        <translation>最佳 F1（保留）</translation>
    </message>
    <message>
        <source>loss recovered, held-out</source>
        <translation>恢复的损失（保留）</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>sparsity loss</source>
        <translation>稀疏损失</translation>
    </message>
    <message>
        <source>settings and outcomes</source>
        <translation>设置与结果</translation>
    </message>
    <message>
        <source>Dead latents are rising, from %1 to %2: they never fire. Take fewer latents, a larger k, or a smaller learning rate.</source>
        <translation>失活的潜特征在增加，从 %1 到 %2：它们从不激活。请用更少的潜特征、更大的 k 或更小的学习率。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>run: alert</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>trainer</source>
        <translation>训练方法</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>已解释</translation>
    </message>
    <message>
        <source>L0</source>
        <translation>L0</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>失活</translation>
    </message>
    <message>
        <source>concepts</source>
        <translation>concepts</translation>
    </message>
    <message>
        <source>best F1</source>
        <translation>最佳 F1</translation>
    </message>
</context>
<context>
    <name>ValueFormat</name>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage; %1 is the number.</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 bp</source>
        <extracomment>Length of a sequence; %1 is a number of base pairs.</extracomment>
        <translation>%1 bp</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>正向</translation>
    </message>
    <message>
        <source>reverse</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>Time until a job is done; %1 is minutes and seconds such as 0:12.</extracomment>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>WitnessColumns</name>
    <message>
        <source>Sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>The sequence on which the place lies.</source>
        <translation>该位置所在的序列。</translation>
    </message>
    <message>
        <source>Strand</source>
        <translation>链</translation>
    </message>
    <message>
        <source>Of the annotation, or of the alignment; latents have none.</source>
        <translation>注释或比对的链；潜特征没有链。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The annotation&apos;s name, or the name of what the library or the latents find.</source>
        <translation>注释的名称，或特征库、潜特征所找到内容的名称。</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>已注释</translation>
    </message>
    <message>
        <source>Whether the sequence names it there.</source>
        <translation>序列在该处是否标注了它。</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Whether the library&apos;s feature is found there by its bases.</source>
        <translation>是否凭碱基在该处找到特征库的特征。</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Columns of the alignment with the same base on both sides.</source>
        <translation>比对中两侧碱基相同的列。</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Whether a latent that was scored for the concept fires over half of the place or more.</source>
        <translation>为该概念评分的潜特征是否在该处一半或以上的碱基上激活。</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>The latent of the concept that fires over most of the place.</source>
        <translation>该概念中覆盖该处最多的潜特征。</translation>
    </message>
    <message>
        <source>Fires over</source>
        <translation>激活比例</translation>
    </message>
    <message>
        <source>Share of the place&apos;s bases where that latent is above its threshold.</source>
        <translation>该处碱基中该潜特征高于阈值的比例。</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>How well that latent outlines the concept, by the scores that were chosen.</source>
        <translation>按所选评分，该潜特征勾勒该概念的程度。</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>What the label means, with its synonyms.</source>
        <translation>标签的含义（合并同义词）。</translation>
    </message>
    <message>
        <source>Also there</source>
        <translation>同处还有</translation>
    </message>
    <message>
        <source>What else the sequence names at the place.</source>
        <translation>序列在该处还标注了什么。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>What comes of the annotation and the two witnesses.</source>
        <translation>由注释和两种证据得出的结论。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>First and last base; a click goes there.</source>
        <translation>首末碱基；点击可前往。</translation>
    </message>
</context>
<context>
    <name>WitnessTexts</name>
    <message>
        <source>agree</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>not annotated</source>
        <translation>未注释</translation>
    </message>
    <message>
        <source>latents alone</source>
        <translation>仅潜特征</translation>
    </message>
    <message>
        <source>latents silent</source>
        <translation>潜特征沉默</translation>
    </message>
    <message>
        <source>alignment silent</source>
        <translation>比对沉默</translation>
    </message>
    <message>
        <source>annotation alone</source>
        <translation>仅注释</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未判断</translation>
    </message>
    <message>
        <source>The sequence names it, and no witness says otherwise.</source>
        <translation>序列标注了它，没有证据相反。</translation>
    </message>
    <message>
        <source>The library has it and no latent says otherwise, but the sequence does not name it: it may be missing from the annotation.</source>
        <translation>特征库中有它，也没有潜特征反对，但序列未标注：注释中可能遗漏。</translation>
    </message>
    <message>
        <source>Latents fire where the sequence names nothing of the kind and the library finds nothing: a distant relative, a missing annotation, or a latent that stands for something else.</source>
        <translation>序列未标注此类特征、特征库也未找到的地方有潜特征激活：可能是远缘同源序列、遗漏的注释，或潜特征代表别的东西。</translation>
    </message>
    <message>
        <source>The sequence or the library has it, and the latents do not fire: the model does not recognise it.</source>
        <translation>序列或特征库中有它，而潜特征不激活：模型没有识别出来。</translation>
    </message>
    <message>
        <source>The sequence names it and the latents fire, but the library&apos;s feature is not found there: a variant.</source>
        <translation>序列标注了它，潜特征也激活，但在该处找不到特征库中的特征：可能是变体。</translation>
    </message>
    <message>
        <source>The sequence names it, and no witness finds it: the annotation may be wrong.</source>
        <translation>序列标注了它，但没有证据支持：注释可能有误。</translation>
    </message>
    <message>
        <source>No latent was scored for this concept.</source>
        <translation>没有为此概念评分的潜特征。</translation>
    </message>
    <message>
        <source>found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未查询</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>沉默</translation>
    </message>
    <message>
        <source>none for it</source>
        <translation>无对应</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>dglm::ActivationHistogram</name>
    <message>
        <source>activation at tokens where it is not zero</source>
        <translation>非零词元上的激活值</translation>
    </message>
    <message>
        <source>tokens (log)</source>
        <translation>词元数（对数）</translation>
    </message>
    <message>
        <source>Histogram of %1 activations from 0 to %2</source>
        <translation>%1 个激活值的直方图，范围 0 到 %2</translation>
    </message>
    <message>
        <source>Activations of the latent</source>
        <translation>潜特征的激活值</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Lower end of the bin, which belongs to it.</source>
        <translation>区间的下端，属于该区间。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Upper end of the bin; only that of the last bin belongs to it.</source>
        <translation>区间的上端；只有最后一个区间包含其上端。</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Tokens at which the activation is in the bin. Those where it is 0 are left out.</source>
        <translation>激活值落在该区间的词元数。激活值为 0 的词元不计。</translation>
    </message>
</context>
<context>
    <name>dglm::AlignmentView</name>
    <message>
        <source>Alignment</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 与 %2</translation>
    </message>
</context>
<context>
    <name>dglm::AnnotateDialog</name>
    <message>
        <source>Annotate Features</source>
        <translation>注释特征</translation>
    </message>
    <message>
        <source>Common plasmid features</source>
        <translation>常见质粒特征</translation>
    </message>
    <message>
        <source>A file...</source>
        <translation>文件...</translation>
    </message>
    <message>
        <source>Features of this project</source>
        <translation>本项目的特征</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>特征库</translation>
    </message>
    <message numerus="yes">
        <source>All %n sequences of this project</source>
        <translation>
            <numerusform>本项目的全部 %n 条序列</numerusform>
        </translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Least identity</source>
        <translation>最低一致性</translation>
    </message>
    <message>
        <source>Share of the bases that are the same in the feature and in the sequence.</source>
        <translation>特征与序列中相同碱基的比例。</translation>
    </message>
    <message>
        <source>Least coverage</source>
        <translation>最低覆盖率</translation>
    </message>
    <message>
        <source>Share of the feature that must be there. What is not whole is called a fragment.</source>
        <translation>特征必须存在的比例。不完整的称为片段。</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Both strands are searched, circles across their origin as well. Features that a sequence has already stay; of several names for one place the nearest is taken, and its note tells what differs.</source>
        <translation>两条链都会搜索，环状序列也会跨越起点。序列已有的特征保留不变；同一位置有多个名称时取最接近者，其备注写明差异。</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected sequences</source>
        <translation>
            <numerusform>所选的 %n 条序列</numerusform>
        </translation>
    </message>
    <message>
        <source>Library of Features</source>
        <translation>特征库</translation>
    </message>
    <message>
        <source>Libraries (*.gb *.gbk *.genbank *.embl *.dna *.fa *.fasta *.gff3 *.gff *.csv *.tsv);;All files (*)</source>
        <translation>特征库 (*.gb *.gbk *.genbank *.embl *.dna *.fa *.fasta *.gff3 *.gff *.csv *.tsv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Resistance genes, origins, promoters, terminators, reporters, tags and viral elements, with their sources.</source>
        <translation>抗性基因、复制起点、启动子、终止子、报告基因、标签和病毒元件，并注明来源。</translation>
    </message>
    <message>
        <source>All that is annotated in any of its sequences.</source>
        <translation>其任一序列中已注释的全部特征。</translation>
    </message>
</context>
<context>
    <name>dglm::AnnotationDesk</name>
    <message numerus="yes">
        <source>Annotating %n sequences</source>
        <translation>
            <numerusform>正在注释 %n 条序列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annotated %n sequences.</source>
        <translation>
            <numerusform>已注释 %n 条序列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of the library was found that %n sequences do not name already.</source>
        <translation>
            <numerusform>在 %n 条序列中没有找到库中尚未注释的特征。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %n features.</source>
        <translation>
            <numerusform>找到 %n 个特征。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are fragments.</source>
        <translation>
            <numerusform>其中 %n 个是片段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annotate %n sequences</source>
        <translation>
            <numerusform>注释 %n 条序列</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo takes them back.</source>
        <translation>可用撤销收回。</translation>
    </message>
</context>
<context>
    <name>dglm::AuditConceptPage</name>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>The scores that say which latents stand for which concept.</source>
        <translation>说明哪些潜特征代表哪个概念的评分。</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>%1   F1 %2, %3</source>
        <translation>%1   F1 %2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n latents</source>
        <translation>
            <numerusform>%n 个潜特征</numerusform>
        </translation>
    </message>
    <message>
        <source>No latent was scored for a concept yet. &quot;Score Concepts&quot; in the menu Analyse finds which stand for what.</source>
        <translation>尚无潜特征对概念评分。“分析”菜单中的“为概念评分”可找出它们各代表什么。</translation>
    </message>
    <message>
        <source>Concepts with a latent whose held-out F1 is .20 or more; the best first.</source>
        <translation>有留出 F1 不低于 0.20 的潜特征的概念；最好的在前。</translation>
    </message>
</context>
<context>
    <name>dglm::AuditCorpusPage</name>
    <message>
        <source>Add the Demo&apos;s Small Corpus</source>
        <translation>添加演示的小语料库</translation>
    </message>
    <message>
        <source>Five pieces of real genomes: a herpesvirus with the CMV enhancer, a plasmid with AmpR, E. coli with the rrnB terminator, and two that hold nothing of the kind.</source>
        <translation>五段真实基因组：含 CMV 增强子的疱疹病毒、含 AmpR 的质粒、含 rrnB 终止子的大肠杆菌，以及两段不含此类内容的序列。</translation>
    </message>
    <message>
        <source>Search in</source>
        <translation>搜索范围</translation>
    </message>
    <message>
        <source>near copies (megablast)</source>
        <translation>近似拷贝 (megablast)</translation>
    </message>
    <message>
        <source>distant relatives too (blastn)</source>
        <translation>也包括远缘序列 (blastn)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Near copies share a run of 28 bases with the query; distant relatives one of 11.</source>
        <translation>近似拷贝与查询共有连续 28 个碱基；远缘序列共有 11 个。</translation>
    </message>
    <message>
        <source>E-value up to</source>
        <translation>E 值上限</translation>
    </message>
    <message>
        <source>Hits up to it are kept with the scan. The table counts those of 0.00001 or less.</source>
        <translation>不超过此值的命中随搜索保留。表格统计不超过 0.00001 的命中。</translation>
    </message>
</context>
<context>
    <name>dglm::AuditResultPage</name>
    <message>
        <source>Methods text</source>
        <translation>方法文字</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>The search was stopped. The Scan panel can go on with it; a step back starts another.</source>
        <translation>搜索已停止。可在搜索面板中继续；返回上一步可另行开始。</translation>
    </message>
    <message>
        <source>&amp;Copy Methods</source>
        <translation>复制方法(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save Methods...</source>
        <translation>保存方法(&amp;S)...</translation>
    </message>
    <message>
        <source>Searching the corpus</source>
        <translation>正在搜索语料库</translation>
    </message>
    <message>
        <source>The corpus could not be searched.</source>
        <translation>无法搜索语料库。</translation>
    </message>
    <message>
        <source>Adding up hits</source>
        <translation>正在统计命中</translation>
    </message>
    <message>
        <source>The hits could not be added up.</source>
        <translation>无法统计命中。</translation>
    </message>
    <message>
        <source>audit-%1</source>
        <translation>audit-%1</translation>
    </message>
    <message>
        <source>Audit of %1: hits with an e-value of 0.00001 or less</source>
        <translation>审查 %1：E 值不超过 0.00001 的命中</translation>
    </message>
    <message>
        <source>Nothing in the corpus holds a query.</source>
        <translation>语料库中没有任何序列含有查询。</translation>
    </message>
    <message numerus="yes">
        <source>%n species or accessions of the corpus hold queries.</source>
        <translation>
            <numerusform>语料库中有 %n 个物种或登录号含有查询。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Methods</source>
        <translation>保存方法</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
</context>
<context>
    <name>dglm::AuditSitePage</name>
    <message>
        <source>Latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Sites of each latent</source>
        <translation>每个潜特征的位点数</translation>
    </message>
    <message>
        <source>The strongest places where it is above its threshold.</source>
        <translation>高于其阈值的最强位置。</translation>
    </message>
    <message>
        <source>Bases on either side</source>
        <translation>两侧碱基数</translation>
    </message>
    <message>
        <source>They go into the query with the place itself.</source>
        <translation>与位点本身一起进入查询。</translation>
    </message>
    <message>
        <source>%1   F1 %2, fires above %3</source>
        <translation>%1   F1 %2，高于 %3 时激活</translation>
    </message>
    <message>
        <source>Reading sites</source>
        <translation>正在读取位点</translation>
    </message>
    <message>
        <source>Choose a latent.</source>
        <translation>请选择一个潜特征。</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>读取中...</translation>
    </message>
    <message numerus="yes">
        <source>%n sites in %1 sequences; %2 of them lie on an annotated %3.</source>
        <translation>
            <numerusform>%1 条序列中有 %n 个位点；其中 %2 个位于已注释的 %3 上。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without repeats these are %n queries with %1 bases.</source>
        <translation>
            <numerusform>去除重复后为 %n 条查询，共 %1 个碱基。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::AuditWindow</name>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>Audit a Concept</source>
        <translation>审查概念</translation>
    </message>
    <message>
        <source>&lt;b&gt;Audit a concept.&lt;/b&gt; Where did the model learn it? The places where the concept&apos;s latents fire become queries, a corpus is searched for them, and a table tells what each species of the corpus holds. A training corpus that holds the queries has shown them to the model. Figure and methods text are ready for a paper; the scan itself stays in the Scan panel.</source>
        <translation>&lt;b&gt;审查概念。&lt;/b&gt;模型从何处学到它？概念的潜特征激活的位置成为查询，在语料库中搜索，表格说明语料库中每个物种含有什么。含有这些查询的训练语料库曾向模型展示过它们。图和方法文字可直接用于论文；搜索本身保留在搜索面板中。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Audit of %1</source>
        <translation>审查 %1</translation>
    </message>
    <message>
        <source>Which concept?</source>
        <translation>哪个概念？</translation>
    </message>
    <message>
        <source>Which places of its latents are the queries?</source>
        <translation>其潜特征的哪些位置作为查询？</translation>
    </message>
    <message>
        <source>Which corpus is searched for them?</source>
        <translation>在哪个语料库中搜索？</translation>
    </message>
    <message>
        <source>What the corpus holds</source>
        <translation>语料库含有什么</translation>
    </message>
    <message>
        <source>Step %1 of 4: %2</source>
        <translation>第 %1 步，共 4 步：%2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>dglm::BaselineTable</name>
    <message>
        <source>What each method finds</source>
        <translation>各方法的结果</translation>
    </message>
    <message>
        <source>filter: concept, method, verdict</source>
        <translation>筛选：概念、方法、结论</translation>
    </message>
</context>
<context>
    <name>dglm::BaselineWindow</name>
    <message>
        <source>Probe on activations</source>
        <translation>激活值上的探针</translation>
    </message>
    <message>
        <source>Probe on a random model</source>
        <translation>随机模型上的探针</translation>
    </message>
    <message>
        <source>Best family</source>
        <translation>最佳家族</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Does It Add Anything?</source>
        <translation>有额外信息吗？</translation>
    </message>
    <message>
        <source>&lt;b&gt;Does it add anything?&lt;/b&gt; A latent that outlines a concept may know no more of it than the bases say. Here the best latents and probes on what the model computes stand beside methods that see the sequence alone: counts of k-mers, and codon position with GC. All learn and choose on some sequences and are tested on others, the same for all; the control learns from labels that were turned round within each sequence.</source>
        <translation>&lt;b&gt;有额外信息吗？&lt;/b&gt;勾勒出某个概念的潜特征，对它的了解未必多于碱基本身。这里把最佳潜特征和基于模型计算结果的探针，与只看序列的方法（k-mer 计数、密码子位置与 GC）并列。所有方法在一部分序列上学习和选择，在另一部分相同的序列上测试；对照则从每条序列内旋转过的标签学习。</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>Compares latents and probes with what the sequence alone tells, on the annotated sequences that were read.</source>
        <translation>在已读取的有注释的序列上，把潜特征和探针与序列本身所含的信息进行比较。</translation>
    </message>
    <message>
        <source>No concept has been scored for these latents yet. &quot;Score Concepts&quot; in the menu Analyse finds which latents stand for what.</source>
        <translation>尚未为这些潜特征评估任何概念。“分析”菜单中的“评估概念”可找出哪些潜特征代表什么。</translation>
    </message>
    <message>
        <source>The model reads the sequences once more: the project holds latents, not activations.</source>
        <translation>模型会再读一遍序列：项目保存的是潜特征，而非激活值。</translation>
    </message>
    <message>
        <source>The same model with random weights reads the sequences too. What a probe finds there, it finds without anything learnt.</source>
        <translation>权重随机的同一模型也读取这些序列。探针在那里找到的，不依赖任何学到的东西。</translation>
    </message>
    <message>
        <source>A family is its latents in proportion to their strength in it; the best is chosen as the best latent is.</source>
        <translation>家族是其潜特征按在家族中的强度加权之和；最佳家族的选法与最佳潜特征相同。</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>The probe on activations is a direction, as a latent is. Latents that point the same way see the same.</source>
        <translation>激活值上的探针和潜特征一样，是一个方向。指向相同的潜特征看到的也相同。</translation>
    </message>
    <message>
        <source>Nearest Latents</source>
        <translation>最接近的潜特征</translation>
    </message>
    <message>
        <source>Export &amp;Table...</source>
        <translation>导出表格(&amp;T)...</translation>
    </message>
    <message>
        <source>Export &amp;Figure...</source>
        <translation>导出图(&amp;F)...</translation>
    </message>
    <message numerus="yes">
        <source>All %n concepts</source>
        <translation>
            <numerusform>全部 %n 个概念</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing with the sequence alone</source>
        <translation>与仅看序列的方法比较</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>比较已取消。</translation>
    </message>
    <message>
        <source>The methods could not be compared.</source>
        <translation>无法比较这些方法。</translation>
    </message>
    <message>
        <source>Compared latents and probes with the sequence alone.</source>
        <translation>已把潜特征和探针与仅看序列的方法进行比较。</translation>
    </message>
    <message numerus="yes">
        <source>%n concepts are on no token of these sequences and are left out.</source>
        <translation>
            <numerusform>%n 个概念不在这些序列的任何词元上，已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no direction to compare: tick &quot;Probe on activations&quot;.</source>
        <translation>没有可比较的方向：请勾选“激活值上的探针”。</translation>
    </message>
    <message>
        <source>Direction of the probe on activations for %1</source>
        <translation>%1 的激活值探针的方向</translation>
    </message>
    <message>
        <source>Tables (*.csv);;Excel workbooks (*.xlsx)</source>
        <translation>表格 (*.csv);;Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Does it add anything?</source>
        <translation>有额外信息吗？</translation>
    </message>
</context>
<context>
    <name>dglm::CardPanel</name>
    <message>
        <source>&lt;b&gt;Latent card.&lt;/b&gt; How strongly the selected latent fires (histogram of its non-zero activations, counts on a logarithmic axis), how often, and where most: the token is marked, a click goes there.&lt;br&gt;Give it a name of your own, write a note, pin its track. The line at the end is the command that gives the same numbers.</source>
        <translation>&lt;b&gt;潜特征卡片。&lt;/b&gt;所选潜特征激活的强度（非零激活值的直方图，计数为对数坐标）、频率以及最强的位置：词元已标出，单击即可前往。&lt;br&gt;可为其命名、写备注、固定其轨道。末尾一行是得出相同数值的命令。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>SAE %1: fidelity n/a, not measured yet</source>
        <translation>SAE %1: 保真度 n/a, 尚未测量</translation>
    </message>
    <message>
        <source>SAE %1: recovers %2 of the model&apos;s loss</source>
        <translation>SAE %1: 恢复模型损失的 %2</translation>
    </message>
    <message>
        <source>SAE %1: worse than zeros at its site</source>
        <translation>SAE %1: 比在读取位点填零更差</translation>
    </message>
    <message>
        <source>SAE %1: zeros at its site do not hurt the model, so its fidelity says nothing</source>
        <translation>SAE %1: 在读取位点填零不影响模型, 因此保真度没有意义</translation>
    </message>
    <message>
        <source>its activations are being read</source>
        <translation>正在读取其激活值</translation>
    </message>
    <message>
        <source>its activations are being read, %1 so far; the highest yet is %2</source>
        <translation>正在读取其激活值，已完成 %1；目前最高为 %2</translation>
    </message>
    <message>
        <source>its activations are being read, %1 so far</source>
        <translation>正在读取其激活值，已完成 %1</translation>
    </message>
    <message>
        <source>Keep This Card Beside</source>
        <translation>将此卡片保留在旁</translation>
    </message>
    <message>
        <source>In a window of its own, so that two latents, also of two layers or dictionaries, stand side by side.</source>
        <translation>置于独立窗口，使两个潜特征（也可来自两层或两个字典）并排显示。</translation>
    </message>
</context>
<context>
    <name>dglm::ChartTableDialog</name>
    <message>
        <source>filter: any column</source>
        <translation>筛选：任意列</translation>
    </message>
    <message>
        <source>Export &amp;Table...</source>
        <translation>导出表格(&amp;T)...</translation>
    </message>
    <message>
        <source>The rows and columns that are shown as CSV, at full precision.</source>
        <translation>将所显示的行和列导出为 CSV，保留全部精度。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Show as &amp;Table</source>
        <translation>以表格显示(&amp;T)</translation>
    </message>
    <message>
        <source>The values of this chart, to sort, copy and export.</source>
        <translation>此图表的数值，可排序、复制和导出。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>dglm::CheckTable</name>
    <message>
        <source>Expected against found</source>
        <translation>预期与所得</translation>
    </message>
    <message>
        <source>filter: quantity, latent, layer</source>
        <translation>筛选：量、潜特征、层</translation>
    </message>
</context>
<context>
    <name>dglm::ChoiceChips</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>dglm::CircleOffer</name>
    <message>
        <source>Make Circular</source>
        <translation>设为环状</translation>
    </message>
    <message>
        <source>Keep Linear</source>
        <translation>保持线性</translation>
    </message>
    <message>
        <source>By its name or description this sequence is a circular molecule or a complete plasmid, but it was read as linear.</source>
        <translation>从名称或描述看，此序列是环状分子或完整质粒，但已按线性读取。</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln bases stand again at the end, as where an assembler cut a circle open. Made circular, the sequence keeps the repeat.</source>
        <translation>
            <numerusform>开头的 %Ln 个碱基在末端再次出现，像是拼接软件切开环状分子之处。设为环状后，序列仍保留这段重复。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ClusterDesk</name>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>Wrote a workflow for a cluster: %1.</source>
        <translation>已为集群写入工作流：%1。</translation>
    </message>
    <message>
        <source>Joining the shards of %1</source>
        <translation>正在合并 %1 的分片</translation>
    </message>
    <message>
        <source>The shards of %1 were joined.</source>
        <translation>已合并“%1”的分片。</translation>
    </message>
    <message>
        <source>The shards of %1 were joined, without those that failed: %2.</source>
        <translation>已合并“%1”的分片，失败的除外：%2。</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>正在查看 %1</translation>
    </message>
</context>
<context>
    <name>dglm::ClusterDialog</name>
    <message>
        <source>A job needs a GPU</source>
        <translation>每个作业需要一块 GPU</translation>
    </message>
    <message>
        <source>Run on a Cluster: %1</source>
        <translation>在集群上运行：%1</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>A new folder that this computer and those of the cluster see under the same path; what the jobs read of this project is written beside it. Model, dictionary and corpus need such paths too.</source>
        <translation>一个新文件夹，本机与集群的计算机以同一路径访问；作业从此项目读取的内容写在它旁边。模型、字典和语料库也需要这样的路径。</translation>
    </message>
    <message>
        <source>Choose Folder...</source>
        <translation>选择文件夹...</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>decode-glm as the jobs find it: its name where it is on PATH, or its whole path.</source>
        <translation>作业找到 decode-glm 的方式：若在 PATH 中则为其名称，否则为完整路径。</translation>
    </message>
    <message>
        <source>Write the Folder</source>
        <translation>写入文件夹</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>Parts of equal size, of which each is a job. A scan is cut by files, a reading by sequences; of a sweep each run is one.</source>
        <translation>大小相等的部分，每个部分是一个作业。搜索按文件切分，读取按序列切分；扫描的每次训练为一个分片。</translation>
    </message>
    <message>
        <source>as many as 256 MB each make</source>
        <translation>按每个 256 MB 切分</translation>
    </message>
    <message>
        <source>one a run</source>
        <translation>每次训练一个</translation>
    </message>
    <message>
        <source>Processor cores a job</source>
        <translation>每个作业的处理器核数</translation>
    </message>
    <message>
        <source>What a job asks for, and uses.</source>
        <translation>作业请求并使用的数量。</translation>
    </message>
    <message>
        <source>Memory a job</source>
        <translation>每个作业的内存</translation>
    </message>
    <message>
        <source>What a job asks for; one that takes more is ended by the scheduler.</source>
        <translation>作业请求的内存；超出的作业会被调度器终止。</translation>
    </message>
    <message>
        <source>Hours a job</source>
        <translation>每个作业的小时数</translation>
    </message>
    <message>
        <source>After which the scheduler ends it; what was done is kept, and the shard goes on from there.</source>
        <translation>超过后调度器将其终止；已完成的内容会保留，分片从那里继续。</translation>
    </message>
    <message>
        <source>Each job asks for one, and ends with an error where it got none.</source>
        <translation>每个作业请求一块；若未分配到则报错结束。</translation>
    </message>
    <message>
        <source>Folder That the Cluster Sees</source>
        <translation>集群可见的文件夹</translation>
    </message>
    <message>
        <source>This folder, or the one for its files, holds something already. Choose another name.</source>
        <translation>此文件夹或其文件的文件夹中已有内容。请选择其他名称。</translation>
    </message>
    <message>
        <source>Name the program that the jobs run.</source>
        <translation>请指定作业运行的程序。</translation>
    </message>
    <message>
        <source>Nothing is submitted: the next window shows the line to copy, follows the folder, and takes the result in.</source>
        <translation>不会提交任何内容：下一个窗口显示可复制的命令行，跟踪文件夹并导入结果。</translation>
    </message>
</context>
<context>
    <name>dglm::ClusterMenu</name>
    <message>
        <source>Wor&amp;k on a Cluster...</source>
        <translation>集群上的工作(&amp;K)...</translation>
    </message>
    <message>
        <source>How far the work is that runs on a cluster, and its results.</source>
        <translation>集群上运行的工作的进度及其结果。</translation>
    </message>
</context>
<context>
    <name>dglm::ClusterWindow</name>
    <message>
        <source>Work on a Cluster</source>
        <translation>集群上的工作</translation>
    </message>
    <message>
        <source>&lt;b&gt;Work on a cluster.&lt;/b&gt; &quot;Run on a Cluster...&quot; beside Scan, Train a Sweep, Score Concepts and Read the Sequences writes a folder with the same work in parts, the shards, for Snakemake. Copy a line below and run it where the cluster takes jobs, or on any computer that sees the folder: nothing here logs in or submits. While this window is open, it reads in the folder how far each shard is; the work goes on without it. A shard that fails runs again twice, then it is named here and the others go on; the same line starts those again that are not done. When all are, the result is joined and taken into this project: hits into Scan, dictionaries into Training, activations into the tracks, and scores into Concepts.</source>
        <translation>&lt;b&gt;集群上的工作。&lt;/b&gt;搜索、训练扫描、评估概念和读取序列旁的“在集群上运行...”会为 Snakemake 写入一个文件夹，把同样的工作分成若干分片。复制下方的命令行，在集群接受作业的地方或任何能访问该文件夹的计算机上运行：这里不会登录，也不会提交。此窗口打开时会从文件夹读取每个分片的进度；没有它工作也会继续。失败的分片会再运行两次，之后在此列出，其余继续；同一命令行会重新启动未完成的分片。全部完成后，结果会合并并导入此项目：命中进入搜索，字典进入训练，激活值进入轨道，评分进入概念。</translation>
    </message>
    <message>
        <source>Nothing runs on a cluster yet. The button &quot;Run on a Cluster...&quot; stands beside Scan, Train a Sweep and Score Concepts, and for reading sequences in the menu Model.</source>
        <translation>还没有在集群上运行的工作。按钮“在集群上运行...”位于搜索、训练扫描和评估概念旁；读取序列的在“模型”菜单中。</translation>
    </message>
    <message>
        <source>Work on a cluster</source>
        <translation>集群上的工作</translation>
    </message>
    <message>
        <source>With Slurm</source>
        <translation>使用 Slurm</translation>
    </message>
    <message>
        <source>On one computer</source>
        <translation>在一台计算机上</translation>
    </message>
    <message>
        <source>&amp;Take the Result In</source>
        <translation>导入结果(&amp;T)</translation>
    </message>
    <message>
        <source>Joins what the shards have found, and brings it into this project.</source>
        <translation>合并各分片的结果并导入此项目。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stops writing the folder, or joining the shards.</source>
        <translation>停止写入文件夹或合并分片。</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>再次查看(&amp;L)</translation>
    </message>
    <message>
        <source>Reads in the folder how far the shards are, now.</source>
        <translation>立即从文件夹读取各分片的进度。</translation>
    </message>
    <message>
        <source>Show &amp;Folder</source>
        <translation>显示文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Opens the folder of the workflow.</source>
        <translation>打开工作流的文件夹。</translation>
    </message>
    <message>
        <source>&amp;Remove from the List</source>
        <translation>从列表中移除(&amp;R)</translation>
    </message>
    <message>
        <source>The folder stays, and what runs in it goes on.</source>
        <translation>文件夹会保留，其中运行的工作会继续。</translation>
    </message>
</context>
<context>
    <name>dglm::ClusterWish</name>
    <message>
        <source>Run on a Cluster...</source>
        <translation>在集群上运行...</translation>
    </message>
    <message>
        <source>Writes a folder with the same work in parts, which Snakemake runs on a cluster or on another computer. The result comes back into this project.</source>
        <translation>写入一个文件夹，把同样的工作分成若干部分，由 Snakemake 在集群或另一台计算机上运行。结果会回到此项目。</translation>
    </message>
</context>
<context>
    <name>dglm::CodonChange</name>
    <message>
        <source>synonymous</source>
        <translation>同义</translation>
    </message>
    <message>
        <source>missense</source>
        <translation>错义</translation>
    </message>
    <message>
        <source>stop gained</source>
        <translation>获得终止</translation>
    </message>
    <message>
        <source>stop lost</source>
        <translation>失去终止</translation>
    </message>
</context>
<context>
    <name>dglm::CommandCopy</name>
    <message>
        <source>Copied the command that repeats this.</source>
        <translation>已复制可重现此结果的命令。</translation>
    </message>
    <message>
        <source>Writing the sequences of the command</source>
        <translation>正在写入命令所需的序列</translation>
    </message>
    <message>
        <source>Copied the command. It reads files that were written for it: %1.</source>
        <translation>已复制命令。它读取为其写入的文件：%1。</translation>
    </message>
</context>
<context>
    <name>dglm::CommandLine</name>
    <message>
        <source>--theme is light, dark or system, not &apos;%1&apos;.</source>
        <translation>--theme 只能是 light、dark 或 system，而不是“%1”。</translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT in pixels, not &apos;%1&apos;.</source>
        <translation>--size 的格式为 WIDTHxHEIGHT（宽x高，像素），而不是“%1”。</translation>
    </message>
    <message>
        <source>There is no perspective &apos;%1&apos;. Known: explore, score, steer.</source>
        <translation>没有名为“%1”的视角。可用：explore、score、steer。</translation>
    </message>
    <message>
        <source>There is no translation &apos;%1&apos;. Known: %2.</source>
        <translation>没有“%1”的翻译。可用：%2。</translation>
    </message>
    <message>
        <source>See what a genomic language model sees in plasmids.</source>
        <translation>查看基因组语言模型在质粒中看到了什么。</translation>
    </message>
    <message>
        <source>A project, or sequence files to add to it; else the demo.</source>
        <translation>项目文件，或要加入项目的序列文件；否则打开演示项目。</translation>
    </message>
    <message>
        <source>Arrangement of the panels: explore, score or steer.</source>
        <translation>面板布局：explore、score 或 steer。</translation>
    </message>
    <message>
        <source>Show this sequence of the project.</source>
        <translation>显示项目中的这条序列。</translation>
    </message>
    <message>
        <source>Go to a place, such as 1,000-2,500 or AmpR.</source>
        <translation>转到某个位置，例如 1,000-2,500 或 AmpR。</translation>
    </message>
    <message>
        <source>Select a latent, such as L3/412.</source>
        <translation>选择一个潜特征，例如 L3/412。</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light、dark 或 system。</translation>
    </message>
    <message>
        <source>Language of the window: %1; else the system&apos;s.</source>
        <translation>窗口语言：%1；否则使用系统语言。</translation>
    </message>
    <message>
        <source>Size of the window in pixels.</source>
        <translation>窗口大小（像素）。</translation>
    </message>
    <message>
        <source>Draw the window into a file when all is loaded, and leave.</source>
        <translation>全部加载后将窗口绘制到文件并退出。</translation>
    </message>
</context>
<context>
    <name>dglm::CommandPalette</name>
    <message>
        <source>No action has these letters.</source>
        <translation>没有包含这些字母的操作。</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>查找操作</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>输入要执行的操作</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Find an Action</source>
        <translation>查找操作</translation>
    </message>
</context>
<context>
    <name>dglm::CommandRow</name>
    <message>
        <source>Copy the command for this</source>
        <translation>复制对应的命令</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>dglm::CompareMenu</name>
    <message>
        <source>Compare Se&amp;quences...</source>
        <translation>比较序列(&amp;Q)...</translation>
    </message>
    <message>
        <source>Sequences by latents: which are alike, and which latents tell groups of them apart.</source>
        <translation>按潜特征看序列：哪些相似，哪些潜特征能区分各组序列。</translation>
    </message>
</context>
<context>
    <name>dglm::CompareWindow</name>
    <message>
        <source>Compare Sequences</source>
        <translation>比较序列</translation>
    </message>
    <message>
        <source>&lt;b&gt;Compare sequences.&lt;/b&gt; A row a sequence, a column a latent: how strongly, or at how many of its tokens, the latent fires there. Sequences and latents that are alike stand together. Put sequences into groups, and the latents that tell them apart come first, each with how often chance alone would do as well (q). A latent that tells groups apart need not be about what makes them groups: look at where it fires.</source>
        <translation>&lt;b&gt;比较序列。&lt;/b&gt;每行一条序列，每列一个潜特征：潜特征在其中激活得多强，或在多少词元上激活。相似的序列和潜特征排在一起。把序列分组后，能区分各组的潜特征排在最前，并给出仅凭偶然也能达到同样效果的频率 (q)。能区分各组的潜特征不一定与分组的依据有关：请查看它在何处激活。</translation>
    </message>
    <message>
        <source>Largest activation</source>
        <translation>最大激活值</translation>
    </message>
    <message>
        <source>Share of tokens</source>
        <translation>词元比例</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较的内容</translation>
    </message>
    <message>
        <source>Of a latent in a sequence: its largest activation, or the share of tokens where it is active.</source>
        <translation>潜特征在序列中的最大激活值，或其激活的词元所占比例。</translation>
    </message>
    <message>
        <source>Latents in the map</source>
        <translation>图中的潜特征</translation>
    </message>
    <message>
        <source>How many latents the map shows: those that differ most.</source>
        <translation>图中显示多少潜特征：差异最大的那些。</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>比较依据</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>图</translation>
    </message>
    <message>
        <source>What Tells Them Apart</source>
        <translation>区分依据</translation>
    </message>
    <message>
        <source>&amp;Read Groups...</source>
        <translation>读取分组(&amp;R)...</translation>
    </message>
    <message>
        <source>From a CSV file with the columns record and group.</source>
        <translation>来自含 record 和 group 两列的 CSV 文件。</translation>
    </message>
    <message>
        <source>&amp;Save Groups...</source>
        <translation>保存分组(&amp;S)...</translation>
    </message>
    <message>
        <source>As the CSV file that the command reads.</source>
        <translation>保存为命令所读取的 CSV 文件。</translation>
    </message>
    <message>
        <source>Save Groups</source>
        <translation>保存分组</translation>
    </message>
    <message>
        <source>Export &amp;Tables...</source>
        <translation>导出表格(&amp;T)...</translation>
    </message>
    <message>
        <source>As CSV: what tells the groups apart, and beside it sequences by all latents that fire.</source>
        <translation>导出为 CSV：区分各组的潜特征，以及序列对所有激活潜特征的矩阵。</translation>
    </message>
    <message>
        <source>Export Tables</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Export &amp;Figure...</source>
        <translation>导出图(&amp;F)...</translation>
    </message>
    <message>
        <source>The map as SVG, PDF or PNG.</source>
        <translation>将图导出为 SVG、PDF 或 PNG。</translation>
    </message>
    <message>
        <source>No latents yet. They appear when a sequence was read through a model.</source>
        <translation>还没有潜特征。用模型读取序列后就会出现。</translation>
    </message>
    <message>
        <source>Reading latents</source>
        <translation>正在读取潜特征</translation>
    </message>
    <message>
        <source>Reading latents of all sequences</source>
        <translation>正在读取所有序列的潜特征</translation>
    </message>
    <message>
        <source>Comparing sequences</source>
        <translation>正在比较序列</translation>
    </message>
    <message>
        <source>Needs two groups: choose sequences, then A or B below them.</source>
        <translation>需要两个分组：选择序列，然后点下方的 A 或 B。</translation>
    </message>
    <message>
        <source>No latent fires in a sequence of this project.</source>
        <translation>本项目的序列中没有激活的潜特征。</translation>
    </message>
    <message>
        <source>The sequences could not be compared.</source>
        <translation>无法比较序列。</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Read Groups</source>
        <translation>读取分组</translation>
    </message>
    <message>
        <source>CSV (*.csv);;All files (*)</source>
        <translation>CSV (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptBook</name>
    <message>
        <source>Reading concept scores</source>
        <translation>正在读取概念评分</translation>
    </message>
    <message>
        <source>Removing concept scores</source>
        <translation>正在移除概念评分</translation>
    </message>
    <message>
        <source>Reading curves</source>
        <translation>正在读取曲线</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptComparison</name>
    <message>
        <source>Layers and models</source>
        <translation>层与模型</translation>
    </message>
    <message>
        <source>filter: model, units, mode</source>
        <translation>筛选：模型、单元、模式</translation>
    </message>
    <message>
        <source>F1 from which a unit counts</source>
        <translation>单元计入的最低 F1</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptCurves</name>
    <message>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>threshold (activation)</source>
        <translation>阈值（激活值）</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Left: precision against recall, a point for every threshold. Right: F1 against the threshold. Drag the line, or use the arrow keys; Home goes back to the threshold that the tuning set chose.</source>
        <translation>左：精确率对召回率，每个阈值一个点。右：F1 对阈值。可拖动直线或使用方向键；Home 键回到调参集所选的阈值。</translation>
    </message>
    <message>
        <source>Precision, recall and F1 by threshold</source>
        <translation>随阈值变化的精确率、召回率和 F1</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>阈值 %1</translation>
    </message>
    <message>
        <source>%1: precision %2, recall %3, F1 %4</source>
        <translation>%1：精确率 %2，召回率 %3，F1 %4</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>The set of sequences on which it was measured.</source>
        <translation>测量所用的序列集合。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>The activation above which the latent counts as firing.</source>
        <translation>激活值高于此值时，潜特征算作激活。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Share of what fires that is labelled, 0 to 1.</source>
        <translation>激活部分中带标签的比例，0 到 1。</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Share of what is labelled that fires, 0 to 1.</source>
        <translation>带标签部分中激活的比例，0 到 1。</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall, 0 to 1.</source>
        <translation>精确率与召回率的调和平均，0 到 1。</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptDesk</name>
    <message>
        <source>Scoring concepts</source>
        <translation>正在为概念评分</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A range of bases of a sequence, taken as a concept: &quot;pUC19 1,284-2,144&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Scoring the selection</source>
        <translation>正在为所选内容评分</translation>
    </message>
    <message>
        <source>Storing concept scores</source>
        <translation>正在保存概念评分</translation>
    </message>
    <message>
        <source>Scored concepts.</source>
        <translation>已为概念评分。</translation>
    </message>
    <message>
        <source>Scored the selection as concept %1.</source>
        <translation>已将选区作为概念 %1 评分。</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptDetail</name>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Layers and Models</source>
        <translation>层与模型</translation>
    </message>
    <message>
        <source>Goes to the sequence on which latent and concept agree best: one of the test sets, where one carries the concept.</source>
        <translation>转到潜特征与概念最一致的序列：只要测试集中有该概念，就取自测试集。</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>Choose a row to see how latent and concept agree at every threshold.</source>
        <translation>选择一行，查看潜特征与概念在每个阈值下的一致程度。</translation>
    </message>
    <message>
        <source>These scores were imported: this project does not hold the activations, so there are the numbers, but no curves.</source>
        <translation>这些评分为导入所得：本项目不含激活值，因此只有数字而没有曲线。</translation>
    </message>
    <message>
        <source>The curves cannot be drawn. %1</source>
        <translation>无法绘制曲线。%1</translation>
    </message>
    <message>
        <source>Missed and False (%1)</source>
        <translation>漏检与误报 (%1)</translation>
    </message>
    <message>
        <source>Missed and False</source>
        <translation>漏检与误报</translation>
    </message>
    <message>
        <source>Choose a row to see where latent and labels disagree.</source>
        <translation>选择一行，查看潜特征与标签在何处不一致。</translation>
    </message>
    <message>
        <source>At this threshold no labelled region is missed, and nothing else fires.</source>
        <translation>在此阈值下没有遗漏带标签的区域，别处也没有激活。</translation>
    </message>
    <message>
        <source>The places are being read.</source>
        <translation>正在读取这些位置。</translation>
    </message>
    <message>
        <source>These scores were imported: this project does not hold the activations, so the places where latent and labels disagree are not known.</source>
        <translation>这些评分是导入的：项目中没有激活值，因此不知道潜特征与标签在何处不一致。</translation>
    </message>
    <message>
        <source>%1 and %2 above %3</source>
        <extracomment>A latent, a concept and the threshold above which it fires: &quot;L2/2035 and AmpR above 2.62&quot;.</extracomment>
        <translation>%1 与 %2，阈值 %3</translation>
    </message>
    <message>
        <source>Stale: a sequence of these sets was made circular or linear since it was scored. Score again.</source>
        <translation>已过时：评分之后，这些集合中的某条序列被改为环状或线性。请重新评分。</translation>
    </message>
    <message>
        <source>Best on %1</source>
        <translation>最佳：%1</translation>
    </message>
    <message>
        <source>Tuned Threshold</source>
        <translation>调参阈值</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>回到 %1</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptFaultsTable</name>
    <message>
        <source>Missed regions and false alarms</source>
        <translation>漏检区域与误报</translation>
    </message>
    <message>
        <source>filter: missed, false, set, sequence</source>
        <translation>筛选：漏检、误报、集合、序列</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptMenu</name>
    <message>
        <source>S&amp;core Concepts...</source>
        <translation>为概念评分(&amp;C)...</translation>
    </message>
    <message>
        <source>Which latent outlines which annotated feature: chosen on one set of sequences, tested on two others.</source>
        <translation>哪个潜特征勾勒出哪个注释特征：在一组序列上选择，在另外两组上检验。</translation>
    </message>
    <message>
        <source>&amp;Use Selection as Concept</source>
        <translation>将所选内容用作概念(&amp;U)</translation>
    </message>
    <message>
        <source>Scores all latents against the selected feature or bases, from the activations that are stored.</source>
        <translation>根据已存储的激活值，对照所选注释特征或碱基为所有潜特征评分。</translation>
    </message>
    <message>
        <source>Concept &amp;Results</source>
        <translation>概念结果(&amp;R)</translation>
    </message>
    <message>
        <source>No latent fires at the selection in a way that sets it apart from the rest of the sequence.</source>
        <translation>没有潜特征的激活能将所选内容与序列其余部分区分开。</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>&amp;Table as CSV or Excel...</source>
        <translation>表格导出为 CSV 或 Excel(&amp;T)...</translation>
    </message>
    <message>
        <source>concepts</source>
        <translation>concepts</translation>
    </message>
    <message>
        <source>Curves as &amp;Figure...</source>
        <translation>曲线导出为图(&amp;F)...</translation>
    </message>
    <message>
        <source>concept-curves</source>
        <translation>concept-curves</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>复制为命令(&amp;M)</translation>
    </message>
    <message>
        <source>The decode-glm line that scores the sets of the chosen row&apos;s run.</source>
        <translation>为所选行所属运行的集合评分的 decode-glm 命令行。</translation>
    </message>
    <message>
        <source>&amp;Save the Sets as GenBank...</source>
        <translation>将集合保存为 GenBank(&amp;S)...</translation>
    </message>
    <message>
        <source>Save the Sets as GenBank</source>
        <translation>将集合保存为 GenBank</translation>
    </message>
    <message>
        <source>Writes the three sets and the synonyms as files that the command of this run names.</source>
        <translation>将三个集合和同义词写成该运行的命令所引用的文件。</translation>
    </message>
    <message>
        <source>The rows that are shown with all their numbers and where they come from: mode, SHA-256 of model and dictionary, sets, labels and synonyms, draws, seed, version. The columns have English names, so that a script reads them in any language.</source>
        <translation>当前显示的行及其全部数字和来源：模式、模型与字典的 SHA-256、集合、标签与同义词、抽样次数、随机种子、版本。列名为英文，脚本在任何语言下都能读取。</translation>
    </message>
    <message>
        <source>Copied the command. The sets and synonyms that it reads were written to %1.</source>
        <translation>已复制命令。它读取的集合和同义词已写入 %1。</translation>
    </message>
    <message>
        <source>Does It Add An&amp;ything?...</source>
        <translation>有额外信息吗(&amp;Y)？...</translation>
    </message>
    <message>
        <source>Whether latents find a concept better than counts of k-mers and other methods that see the sequence alone.</source>
        <translation>潜特征是否比 k-mer 计数等只看序列的方法更能找到某个概念。</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptPanel</name>
    <message>
        <source>&lt;b&gt;Concepts.&lt;/b&gt; Which latent outlines which annotated feature. The tuning set chooses each latent&apos;s concept and threshold; F1, precision and recall are told for the two test sets, which were not looked at. &quot;Null F1&quot; is what chance gives the same latent.&lt;br&gt;A row shows its curves; drag the threshold there or on the track, and the numbers follow. &quot;Missed and false&quot; lists where latent and labels disagree; a click goes there.</source>
        <translation>&lt;b&gt;概念。&lt;/b&gt;哪个潜特征勾勒出哪个注释特征。调参集选定每个潜特征的概念和阈值；F1、精确率和召回率来自两个未参与选择的测试集。“随机 F1”是同一潜特征凭偶然得到的值。&lt;br&gt;选中一行显示其曲线；在曲线或轨道上拖动阈值，数字随之变化。“漏检与误报”列出潜特征与标签不一致之处；单击即可前往。</translation>
    </message>
    <message>
        <source>The concepts could not be scored.</source>
        <translation>无法为概念评分。</translation>
    </message>
    <message>
        <source>No concepts were scored yet. Scoring tells which latent outlines which annotated feature.</source>
        <translation>尚未为概念评分。评分可显示哪个潜特征勾勒出哪个注释特征。</translation>
    </message>
    <message>
        <source>Latents of %1</source>
        <translation>%1 的潜特征</translation>
    </message>
    <message>
        <source>Concepts of %1</source>
        <translation>%1 的概念</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Name %1 &quot;%2&quot;</source>
        <translation>将 %1 命名为“%2”</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Remove the Scores of This Run</source>
        <translation>移除该次运行的评分</translation>
    </message>
    <message>
        <source>Score...</source>
        <translation>评分...</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Does It Add Anything?...</source>
        <translation>有额外信息吗？...</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptReadings</name>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Of the bases above the threshold, the share that carries the label.</source>
        <translation>高于阈值的碱基中带有该标签的比例。</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Of the labelled bases (or regions), the share above the threshold.</source>
        <translation>带标签的碱基（或区域）中高于阈值的比例。</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall.</source>
        <translation>精确率与召回率的调和平均。</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>支持数</translation>
    </message>
    <message>
        <source>Labelled bases (bp), or labelled regions, of the set: what was there to be found. Σ: of the test sets together.</source>
        <translation>该集合中带标签的碱基 (bp) 或区域：可供找到的数量。Σ：各测试集合计。</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptTable</name>
    <message>
        <source>Concepts</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>filter: concept, latent, model</source>
        <translation>筛选：概念、潜特征、模型</translation>
    </message>
    <message>
        <source>Shows the rows with at least this held-out F1, or, where nothing was held out, this F1 on the tuning set. Where no test set carries the concept there is no F1 to go by.</source>
        <translation>显示留出 F1 不低于此值的行；没有留出数据时按调参集的 F1。若没有测试集含有该概念，则没有可依据的 F1。</translation>
    </message>
    <message>
        <source>Least F1</source>
        <translation>最低 F1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>all models</source>
        <translation>所有模型</translation>
    </message>
</context>
<context>
    <name>dglm::Concepts</name>
    <message>
        <source>Writing the sets</source>
        <translation>正在写入集合</translation>
    </message>
    <message>
        <source>%1, neurons</source>
        <extracomment>A model whose neurons were scored in place of a dictionary.</extracomment>
        <translation>%1，神经元</translation>
    </message>
    <message>
        <source>tuning</source>
        <translation>调参</translation>
    </message>
    <message>
        <source>test 1</source>
        <translation>测试 1</translation>
    </message>
    <message>
        <source>test 2</source>
        <translation>测试 2</translation>
    </message>
    <message>
        <source>your own name</source>
        <translation>自己起的名字</translation>
    </message>
    <message>
        <source>its best concept by imported scores</source>
        <translation>按导入评分的最佳概念</translation>
    </message>
    <message>
        <source>its best concept, held-out F1 %1</source>
        <translation>最佳概念，留出 F1 %1</translation>
    </message>
    <message>
        <source>its best concept when it was scored</source>
        <translation>评分时的最佳概念</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>SAE</source>
        <translation>SAE</translation>
    </message>
    <message>
        <source>held-out mean</source>
        <translation>留出平均</translation>
    </message>
    <message>
        <source>%1 (selection)</source>
        <extracomment>A concept that stands for what the user selected: &quot;AmpR (selection)&quot;.</extracomment>
        <translation>%1（所选内容）</translation>
    </message>
    <message>
        <source>%1 sequences</source>
        <translation>%1 条序列</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, imported</source>
        <extracomment>A model of which published scores were taken over: &quot;nt50, imported&quot;.</extracomment>
        <translation>%1，导入</translation>
    </message>
    <message>
        <source>a guess: the feature that its activations touch most beyond chance, in the sequences read so far</source>
        <translation>推测：在目前已读取的序列中，其激活最显著地超出随机水平触及的特征</translation>
    </message>
    <message>
        <source>its best concept by imported scores, held-out F1 %1</source>
        <translation>导入评分中的最佳概念，留出 F1 %1</translation>
    </message>
    <message>
        <source>an imported explanation; its note has the file</source>
        <translation>导入的解释；来源文件见其备注</translation>
    </message>
    <message>
        <source>Concept scores</source>
        <translation>概念评分</translation>
    </message>
    <message>
        <source>its best concept, a weak one: held-out F1 %1</source>
        <translation>最佳概念，但较弱：留出 F1 %1</translation>
    </message>
    <message>
        <source>its best concept by imported scores, a weak one: held-out F1 %1</source>
        <translation>按导入评分的最佳概念，但较弱：留出 F1 %1</translation>
    </message>
</context>
<context>
    <name>dglm::ContaminationView</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Export &amp;Table...</source>
        <translation>导出表格(&amp;T)...</translation>
    </message>
    <message>
        <source>The rows and columns that are shown, as CSV.</source>
        <translation>将显示的行和列导出为 CSV。</translation>
    </message>
    <message>
        <source>Export &amp;Figure...</source>
        <translation>导出图(&amp;F)...</translation>
    </message>
    <message>
        <source>The bars as SVG, PDF or PNG.</source>
        <translation>将条形图导出为 SVG、PDF 或 PNG。</translation>
    </message>
    <message>
        <source>Hits with an e-value of 0.00001 or less</source>
        <translation>E 值不超过 0.00001 的命中</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n 个命中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::CorpusList</name>
    <message>
        <source>Nothing yet: add the folder or the files to be searched.</source>
        <translation>尚无内容：请添加要搜索的文件夹或文件。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Files and folders of the corpus</source>
        <translation>语料库的文件和文件夹</translation>
    </message>
    <message>
        <source>Add a Folder...</source>
        <translation>添加文件夹...</translation>
    </message>
    <message>
        <source>Add Files...</source>
        <translation>添加文件...</translation>
    </message>
    <message>
        <source>Folder of the Corpus</source>
        <translation>语料库文件夹</translation>
    </message>
    <message>
        <source>Files of the Corpus</source>
        <translation>语料库文件</translation>
    </message>
    <message>
        <source>FASTA (*.fa *.fasta *.fna *.ffn *.fa.gz *.fasta.gz *.fna.gz);;All files (*)</source>
        <translation>FASTA (*.fa *.fasta *.fna *.ffn *.fa.gz *.fasta.gz *.fna.gz);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>dglm::CosineTable</name>
    <message>
        <source>Latents beside the probe</source>
        <translation>与探针并列的潜特征</translation>
    </message>
    <message>
        <source>filter: latent, name</source>
        <translation>筛选：潜特征、名称</translation>
    </message>
</context>
<context>
    <name>dglm::DesignDialog</name>
    <message>
        <source>%1, as it was</source>
        <translation>%1（原样）</translation>
    </message>
    <message>
        <source>&amp;Add to the Project</source>
        <translation>加入项目(&amp;A)</translation>
    </message>
    <message>
        <source>Write Designs</source>
        <translation>生成设计</translation>
    </message>
    <message>
        <source>&lt;b&gt;Write designs.&lt;/b&gt; The steered model writes the region anew, token by token from what it finds likely, once for each design. The scores say what the model thinks of them, not what a cell would: look at the reading frames first, and at the plain log-likelihood, which falls where steering leads the model astray.</source>
        <translation>&lt;b&gt;生成设计。&lt;/b&gt;被操控的模型按其认为可能的内容逐词元重写该区域，每个设计一次。评分说明模型如何看待它们，而不是细胞会如何：请先看阅读框，再看未操控的对数似然——操控使模型偏离时它会下降。</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>120-180</source>
        <translation>120-180</translation>
    </message>
    <message>
        <source>First and last base, or feature: and a feature&apos;s name. Whole tokens in it are written anew.</source>
        <translation>首末碱基，或 feature: 加注释名称。其中的完整词元会被重写。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Bases in the region that stay as they are, comma between.</source>
        <translation>区域中保持不变的碱基，以逗号分隔。</translation>
    </message>
    <message>
        <source>Designs</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>How many are written.</source>
        <translation>生成多少个。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>1 follows the model&apos;s own probabilities, less stays nearer to the likeliest; 0 takes the likeliest token.</source>
        <translation>1 按模型自身的概率，更小则更接近最可能者；0 取最可能的词元。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed gives the same designs.</source>
        <translation>相同的种子给出相同的设计。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The selected designs, or all, as sequences of the project with their substitutions as features.</source>
        <translation>所选设计（或全部）作为项目的序列，替换处作为注释。</translation>
    </message>
    <message>
        <source>Name the region that is to be written anew, or select it in the sequence before this window is opened.</source>
        <translation>请指定要重写的区域，或在打开此窗口前先在序列中选中。</translation>
    </message>
    <message>
        <source>Writing designs</source>
        <translation>正在生成设计</translation>
    </message>
    <message>
        <source>Designs of a region.</source>
        <translation>区域的设计。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The model is writing...</source>
        <translation>模型正在生成...</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens were written anew in each design. The files are %1 and the scores beside it.</source>
        <translation>
            <numerusform>每个设计重写了 %n 个词元。文件为 %1 及其旁的评分。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n designs go to the project.</source>
        <translation>
            <numerusform>%n 个设计加入项目。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n designs are the sequence as it was, or equal another: the model is sure of these bases. A higher temperature or stronger steering brings others.</source>
        <translation>
            <numerusform>%n 个设计与原序列或其他设计相同：模型对这些碱基很有把握。提高温度或加强操控可得到不同的设计。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::DesignTable</name>
    <message>
        <source>Designs</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>filter: design</source>
        <translation>筛选：设计</translation>
    </message>
</context>
<context>
    <name>dglm::DialSlider</name>
    <message>
        <source>From %1 to %2: five times the highest activation in this project, %3, finer near 0. The band holds the values that the latent takes by itself in this project. Arrows and Page Up or Down step, Home is 0.</source>
        <translation>从 %1 到 %2: 此项目中最高激活值 %3 的五倍, 越接近 0 越精细。色带是该潜特征在此项目中自身会取的值。方向键和 Page Up/Down 逐步调节, Home 为 0。</translation>
    </message>
</context>
<context>
    <name>dglm::DifferenceTable</name>
    <message>
        <source>Latents that tell groups apart</source>
        <translation>能区分各组的潜特征</translation>
    </message>
    <message>
        <source>filter: latent, label, group</source>
        <translation>筛选：潜特征、标签、组</translation>
    </message>
</context>
<context>
    <name>dglm::DisclosureLine</name>
    <message>
        <source>Close %1</source>
        <translation>收起“%1”</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>展开“%1”</translation>
    </message>
</context>
<context>
    <name>dglm::EditMenu</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy Sequence</source>
        <translation>复制序列(&amp;C)</translation>
    </message>
    <message>
        <source>Copy Re&amp;verse Complement</source>
        <translation>复制反向互补序列(&amp;V)</translation>
    </message>
    <message>
        <source>The decode-glm line that writes the selected latent&apos;s track along this sequence.</source>
        <translation>将所选潜特征沿此序列的轨道写入文件的 decode-glm 命令行。</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find...</source>
        <translation>查找(&amp;F)...</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go To...</source>
        <translation>转到(&amp;G)...</translation>
    </message>
    <message>
        <source>The selected bases, or all. A feature on the reverse strand is copied as that strand reads.</source>
        <translation>所选碱基，未选择时为全部。反链上的注释特征按该链的读取方向复制。</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln bases</source>
        <translation>
            <numerusform>已复制 %Ln 个碱基</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy Track as Co&amp;mmand</source>
        <translation>将轨道复制为命令(&amp;M)</translation>
    </message>
</context>
<context>
    <name>dglm::EditWindow</name>
    <message>
        <source>&amp;See</source>
        <translation>查看(&amp;S)</translation>
    </message>
    <message>
        <source>Sa&amp;turate the Selection</source>
        <translation>对选区做饱和突变(&amp;T)</translation>
    </message>
    <message>
        <source>&lt;b&gt;Edit and see.&lt;/b&gt; What the model makes of a sequence that is a little different: the latents before and after, and the log-likelihood of the bases that change, each token asked for with itself hidden. The k-mer model, counted on this project&apos;s sequences, says how much of that is the mere rarity of the letters. The sequence itself stays as it is.</source>
        <translation>&lt;b&gt;修改并查看。&lt;/b&gt;模型如何看待略有不同的序列：修改前后的潜特征，以及发生变化的碱基的对数似然（逐个遮住词元后询问模型）。k-mer 模型由本项目的序列统计得到，它说明其中有多少只是字母罕见所致。序列本身保持不变。</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>A120G puts G in place of the A at base 120; 120-130del takes bases away, on a circle over the origin too; 120insACGT puts bases behind base 120. Several have commas between, and each is seen by itself.</source>
        <translation>A120G 将第 120 位的 A 换成 G；120-130del 删除碱基，环状序列上也可跨越原点；120insACGT 在第 120 位碱基之后插入碱基。多个修改之间用逗号分隔，每个单独查看。</translation>
    </message>
    <message>
        <source>Every substitution of each selected base, as a heat map.</source>
        <translation>所选每个碱基的全部替换，以热图显示。</translation>
    </message>
    <message>
        <source>Type an edit, or select bases to see every substitution of them.</source>
        <translation>输入一个修改，或选择碱基以查看它们的全部替换。</translation>
    </message>
    <message>
        <source>Log-likelihood</source>
        <translation>对数似然</translation>
    </message>
    <message>
        <source>k-mer model</source>
        <translation>k-mer 模型</translation>
    </message>
    <message>
        <source>Largest change of a latent</source>
        <translation>潜特征的最大变化</translation>
    </message>
    <message>
        <source>What the heat map shows</source>
        <translation>热图显示的内容</translation>
    </message>
    <message>
        <source>The edit that is shown</source>
        <translation>显示的修改</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>导出(&amp;X)...</translation>
    </message>
    <message>
        <source>The edits as CSV, and beside it what they change in latents and bases.</source>
        <translation>以 CSV 保存各个修改，并另存它们对潜特征和碱基的影响。</translation>
    </message>
    <message>
        <source>Seeing edits</source>
        <translation>正在查看修改</translation>
    </message>
    <message>
        <source>The edits could not be seen.</source>
        <translation>无法查看这些修改。</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>An edit</source>
        <translation>一个修改</translation>
    </message>
    <message>
        <source>The stretch</source>
        <translation>该区段</translation>
    </message>
    <message numerus="yes">
        <source>Saw %n edits of %1.</source>
        <translation>
            <numerusform>查看了 %1 的 %n 个修改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Edits</source>
        <translation>导出修改</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n substitutions of %1. A click on one shows the latents that it changes.</source>
        <translation>
            <numerusform>%1 的 %n 个替换。点击其中一个可查看它所改变的潜特征。</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit Bases of %1 and See</source>
        <translation>编辑 %1 的碱基并查看</translation>
    </message>
    <message>
        <source>Edit Bases and See</source>
        <translation>编辑碱基并查看</translation>
    </message>
</context>
<context>
    <name>dglm::EditedLatentTable</name>
    <message>
        <source>Latent</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>A click selects it.</source>
        <translation>单击可选中它。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Its name, or the concept that it outlines best.</source>
        <translation>它的名称，或它最能勾勒的概念。</translation>
    </message>
    <message>
        <source>Near, before</source>
        <translation>附近，修改前</translation>
    </message>
    <message>
        <source>Maximum within 100 bases of the edit, before.</source>
        <translation>修改位置 100 个碱基以内的最大值，修改前。</translation>
    </message>
    <message>
        <source>Near, after</source>
        <translation>附近，修改后</translation>
    </message>
    <message>
        <source>Maximum within 100 bases of the edit, after.</source>
        <translation>修改位置 100 个碱基以内的最大值，修改后。</translation>
    </message>
    <message>
        <source>Maximum before</source>
        <translation>最大值（修改前）</translation>
    </message>
    <message>
        <source>Of the whole sequence.</source>
        <translation>整条序列的。</translation>
    </message>
    <message>
        <source>Maximum after</source>
        <translation>最大值（修改后）</translation>
    </message>
    <message>
        <source>Mean before</source>
        <translation>平均值（修改前）</translation>
    </message>
    <message>
        <source>Over all bases of the sequence.</source>
        <translation>对序列的所有碱基。</translation>
    </message>
    <message>
        <source>Mean after</source>
        <translation>平均值（修改后）</translation>
    </message>
    <message>
        <source>Latents that change most</source>
        <translation>变化最大的潜特征</translation>
    </message>
    <message>
        <source>filter: latent, name</source>
        <translation>筛选：潜特征、名称</translation>
    </message>
    <message>
        <source>The largest change at a base that is there before and after, after minus before.</source>
        <translation>修改前后都存在的碱基上的最大变化，修改后减修改前。</translation>
    </message>
</context>
<context>
    <name>dglm::Errors</name>
    <message>
        <source>Cancelled. %1</source>
        <translation>已取消。%1</translation>
    </message>
    <message>
        <source>%1 does not exist. Check the name and the folder.</source>
        <translation>%1 不存在。请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>Cannot open %1: %2. Check that the file exists and that you may read it.</source>
        <translation>无法打开 %1：%2。请检查文件是否存在以及您是否有读取权限。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Choose a folder that you may write to and that has room.</source>
        <translation>无法写入 %1：%2。请选择一个有写入权限且空间充足的文件夹。</translation>
    </message>
    <message>
        <source>Cannot write %1: the disk is full. Free some space and try again; nothing already saved is lost.</source>
        <translation>无法写入 %1：磁盘已满。请释放一些空间后重试；已保存的内容不会丢失。</translation>
    </message>
    <message>
        <source>%1 is not a file this program reads: %2. It reads FASTA, GenBank, EMBL, GFF3, SnapGene .dna, CSV with a &apos;sequence&apos; column, and text with one sequence a line.</source>
        <translation>本程序无法读取 %1：%2。可读取的格式有 FASTA、GenBank、EMBL、GFF3、SnapGene .dna、含“sequence”列的 CSV，以及每行一条序列的文本。</translation>
    </message>
    <message>
        <source>%1 ends too early: %2. Copy or download it again.</source>
        <translation>%1 不完整：%2。请重新复制或下载。</translation>
    </message>
    <message>
        <source>Cannot read %1 (%2): %3.</source>
        <translation>无法读取 %1（%2）：%3。</translation>
    </message>
    <message>
        <source>%1 holds no sequence: %2.</source>
        <translation>%1 中没有序列：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>There is no record named %1 here. Known: %2.</source>
        <translation>这里没有名为 %1 的序列。已有：%2。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a place in this record: %2. Write a base (1234), a range (1,000-2,500), a feature name or a latent (L3/412).</source>
        <translation>“%1”不是此序列中的位置：%2。请输入碱基编号 (1234)、范围 (1,000-2,500)、注释特征名称或潜特征 (L3/412)。</translation>
    </message>
    <message>
        <source>Sequence %1 cannot be used: %2.</source>
        <translation>序列 %1 无法使用：%2。</translation>
    </message>
    <message>
        <source>%1 has %2 tokens, and this model reads at most %3. Read it in all windows, or take a shorter sequence.</source>
        <translation>%1 有 %2 个词元，而此模型最多读取 %3 个。请用全部窗口读取，或使用较短的序列。</translation>
    </message>
    <message>
        <source>The model folder %1 has no %2. A model folder holds config.json, vocab.txt and its weights.</source>
        <translation>模型文件夹 %1 中没有 %2。模型文件夹应包含 config.json、vocab.txt 和权重。</translation>
    </message>
    <message>
        <source>The model configuration %1 cannot be used: %2.</source>
        <translation>模型配置 %1 无法使用：%2。</translation>
    </message>
    <message>
        <source>The vocabulary %1 cannot be used: %2.</source>
        <translation>词表 %1 无法使用：%2。</translation>
    </message>
    <message>
        <source>%1 has no tensor &apos;%2&apos;. It may belong to another kind of model.</source>
        <translation>%1 中没有张量“%2”。它可能属于另一种模型。</translation>
    </message>
    <message>
        <source>In %1 the tensor &apos;%2&apos; has shape %3, but %4 was expected. The weights and the configuration do not belong together.</source>
        <translation>在 %1 中，张量“%2”的形状为 %3，但应为 %4。权重与配置不匹配。</translation>
    </message>
    <message>
        <source>%1 was not loaded because it is not a plain checkpoint: %2. Only load weights you trust, or convert it to safetensors.</source>
        <translation>未加载 %1，因为它不是普通的检查点：%2。请只加载可信的权重，或将其转换为 safetensors。</translation>
    </message>
    <message>
        <source>%1 is not a sparse autoencoder this program knows: %2.</source>
        <translation>%1 不是本程序支持的稀疏自编码器：%2。</translation>
    </message>
    <message>
        <source>%1 does not fit %2: %3. Choose the dictionary that was trained on this model and site.</source>
        <translation>%1 与 %2 不匹配：%3。请选择在此模型和读取位点上训练的字典。</translation>
    </message>
    <message>
        <source>Layer %1 does not exist: this model has layers 0 to %2.</source>
        <translation>第 %1 层不存在：此模型有第 0 到 %2 层。</translation>
    </message>
    <message>
        <source>Latent %1 does not exist: this dictionary has latents 0 to %2.</source>
        <translation>潜特征 %1 不存在：此字典有潜特征 0 到 %2。</translation>
    </message>
    <message>
        <source>%1 is no file or folder and has no place on the model shelf %2. On the shelf: %3. To be downloaded: %4.</source>
        <translation>%1 不是文件或文件夹，也不在模型架 %2 上。模型架上有：%3。可下载：%4。</translation>
    </message>
    <message>
        <source>Files of %1 are not as they were downloaded: %2. Download them again.</source>
        <translation>%1 的文件与下载时不同：%2。请重新下载。</translation>
    </message>
    <message>
        <source>Cannot download %1: %2. Check the connection and try again; what has arrived is kept, and everything else works offline.</source>
        <translation>无法下载 %1：%2。请检查网络连接后重试；已收到的部分会保留，其他功能可离线使用。</translation>
    </message>
    <message>
        <source>Cannot download %1: the server answers %2 (%3).</source>
        <translation>无法下载 %1：服务器答复 %2（%3）。</translation>
    </message>
    <message>
        <source>%1 did not arrive as it was published (%2): %3. It was not kept; try again, or from another mirror.</source>
        <translation>收到的 %1 与发布的不符（%2）：%3。该文件未保留；请重试或换一个镜像。</translation>
    </message>
    <message>
        <source>%1 needs %2 more, and the disk has %3 left. Free some space, or move the model shelf with DGLM_MODELS.</source>
        <translation>%1 还需要 %2，磁盘只剩 %3。请腾出空间，或用 DGLM_MODELS 更换模型架的位置。</translation>
    </message>
    <message>
        <source>%1 cannot be %2: %3.</source>
        <translation>%1 不能为 %2：%3。</translation>
    </message>
    <message>
        <source>This build has no %1. Configure it with %2.</source>
        <translation>此版本不含 %1。请使用 %2 重新配置。</translation>
    </message>
    <message>
        <source>The device %1 cannot be used: %2. Choose the processor (CPU) instead.</source>
        <translation>设备 %1 无法使用：%2。请改用处理器 (CPU)。</translation>
    </message>
    <message>
        <source>There is not enough memory for %1. Close other programs, or work on fewer or shorter records.</source>
        <translation>内存不足，无法进行 %1。请关闭其他程序，或处理更少、更短的序列。</translation>
    </message>
    <message>
        <source>Cannot resume from %1: %2.</source>
        <translation>无法从 %1 继续：%2。</translation>
    </message>
    <message>
        <source>%1 is not a readable project file: %2.</source>
        <translation>%1 不是可读取的项目文件：%2。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of this program (format %2, this program knows %3). Update the program.</source>
        <translation>%1 由更新版本的程序创建（格式 %2，本程序支持 %3）。请更新程序。</translation>
    </message>
    <message>
        <source>%1 is open for writing in another window or program. Close it there, or open a copy.</source>
        <translation>%1 已在另一个窗口或程序中以写入方式打开。请在那里关闭，或打开副本。</translation>
    </message>
    <message>
        <source>%1 cannot be changed: %2. Save a copy and work in that.</source>
        <translation>%1 无法更改：%2。请保存副本并在副本中工作。</translation>
    </message>
    <message>
        <source>%1 failed: %2. This is a fault of the program; please report it with this text.</source>
        <translation>%1 失败：%2。这是程序错误；请附上此文本进行报告。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 已存在。请另选名称。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. The original was not changed; restore an earlier copy.</source>
        <translation>%1 已损坏：%2。原文件未改动；请恢复较早的副本。</translation>
    </message>
</context>
<context>
    <name>dglm::ExportDialog</name>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Keep proportions</source>
        <translation>保持比例</translation>
    </message>
    <message>
        <source>Dark background</source>
        <translation>深色背景</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>SVG (vector, text stays text)</source>
        <translation>SVG（矢量，文字保留为文字）</translation>
    </message>
    <message>
        <source>PDF (vector, text stays text)</source>
        <translation>PDF（矢量，文字保留为文字）</translation>
    </message>
    <message>
        <source>PNG (pixels)</source>
        <translation>PNG（像素）</translation>
    </message>
    <message>
        <source> DPI</source>
        <translation> DPI</translation>
    </message>
    <message>
        <source>Figures are light by default, ready for print.</source>
        <translation>图片默认使用浅色，可直接用于印刷。</translation>
    </message>
    <message>
        <source>no file chosen yet</source>
        <translation>尚未选择文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Export Figure</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Choose File...</source>
        <translation>选择文件...</translation>
    </message>
</context>
<context>
    <name>dglm::ExportTexts</name>
    <message>
        <source>%1, circular, %2</source>
        <translation>%1，环状，%2</translation>
    </message>
    <message>
        <source>%1, linear, %2</source>
        <translation>%1，线性，%2</translation>
    </message>
    <message>
        <source>latents %1</source>
        <translation>潜特征 %1</translation>
    </message>
    <message>
        <source>frame 0 alone</source>
        <translation>仅阅读框 0</translation>
    </message>
    <message numerus="yes">
        <source>mean over %n reading frames</source>
        <translation>
            <numerusform>%n 个阅读框的均值</numerusform>
        </translation>
    </message>
    <message>
        <source>both strands</source>
        <translation>双链</translation>
    </message>
    <message>
        <source>model %1, layer %2, %3, dictionary %4</source>
        <translation>模型 %1，第 %2 层，%3，字典 %4</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>rings: %1</source>
        <translation>环：%1</translation>
    </message>
    <message>
        <source>%1, bases %2</source>
        <translation>%1，碱基 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A set of records: &quot;tuning: pUC19, pBR322&quot;.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>model %1, layer %2</source>
        <translation>模型 %1，第 %2 层</translation>
    </message>
    <message>
        <source>Latent %1 and concept %2, threshold %3</source>
        <translation>潜特征 %1 与概念 %2，阈值 %3</translation>
    </message>
    <message>
        <source>%1 (meta-SAE %2)</source>
        <translation>%1（元 SAE %2）</translation>
    </message>
    <message>
        <source>families of latents %1</source>
        <translation>潜特征家族 %1</translation>
    </message>
</context>
<context>
    <name>dglm::Exporter</name>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>Export Figure</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Figures (*.%1)</source>
        <translation>图片 (*.%1)</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Export Tracks</source>
        <translation>导出轨道</translation>
    </message>
    <message>
        <source>bedGraph (*.bedgraph *.bedgraph.gz)</source>
        <translation>bedGraph (*.bedgraph *.bedgraph.gz)</translation>
    </message>
    <message>
        <source>Export Sequence</source>
        <translation>导出序列</translation>
    </message>
    <message>
        <source>GenBank (*.gb);;FASTA (*.fa *.fasta)</source>
        <translation>GenBank (*.gb);;FASTA (*.fa *.fasta)</translation>
    </message>
    <message>
        <source>Tables (*.csv);;Excel workbooks (*.xlsx)</source>
        <translation>表格 (*.csv);;Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Export Latents</source>
        <translation>导出潜特征</translation>
    </message>
    <message>
        <source>Neuronpedia JSON (*.json)</source>
        <translation>Neuronpedia JSON (*.json)</translation>
    </message>
    <message>
        <source>Reading the latents</source>
        <translation>正在读取潜特征</translation>
    </message>
</context>
<context>
    <name>dglm::FamilyDesk</name>
    <message>
        <source>Training a meta-SAE</source>
        <translation>正在训练元 SAE</translation>
    </message>
    <message numerus="yes">
        <source>Trained a meta-SAE on %n latents.</source>
        <translation>
            <numerusform>在 %n 个潜特征上训练了元 SAE。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The families of %n latents are found.</source>
        <translation>
            <numerusform>已找到 %n 个潜特征的家族。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading a meta-SAE</source>
        <translation>正在读取元 SAE</translation>
    </message>
    <message>
        <source>Scoring families as concepts</source>
        <translation>正在将家族作为概念评分</translation>
    </message>
    <message numerus="yes">
        <source>Scored %n families as concepts.</source>
        <translation>
            <numerusform>已将 %n 个家族作为概念评分。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FamilyMenu</name>
    <message>
        <source>S&amp;how the Panel</source>
        <translation>显示面板(&amp;H)</translation>
    </message>
    <message>
        <source>Fami&amp;lies of Latents</source>
        <translation>潜特征家族(&amp;L)</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>dglm::FamilyPanel</name>
    <message>
        <source>&amp;Train a Meta-SAE...</source>
        <translation>训练元 SAE(&amp;T)...</translation>
    </message>
    <message>
        <source>&amp;Open a Meta-SAE...</source>
        <translation>打开元 SAE(&amp;O)...</translation>
    </message>
    <message>
        <source>&amp;Pin the Chosen Latents</source>
        <translation>固定所选潜特征(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Close the Meta-SAE</source>
        <translation>关闭元 SAE(&amp;C)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Finds families among the latents of the dictionary in use.</source>
        <translation>在当前字典的潜特征中寻找家族。</translation>
    </message>
    <message>
        <source>A folder that &apos;decode-glm train meta-sae&apos; wrote.</source>
        <translation>由“decode-glm train meta-sae”写出的文件夹。</translation>
    </message>
    <message>
        <source>Pins the chosen latents of the family, so that they have tracks.</source>
        <translation>固定家族中所选的潜特征，使其显示轨道。</translation>
    </message>
    <message>
        <source>Its folder stays.</source>
        <translation>其文件夹保留。</translation>
    </message>
    <message>
        <source>Train...</source>
        <translation>训练...</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Folder of a Meta-SAE</source>
        <translation>元 SAE 的文件夹</translation>
    </message>
    <message>
        <source>The meta-SAE could not be made or read.</source>
        <translation>无法训练或读取元 SAE。</translation>
    </message>
    <message>
        <source>No families were looked for yet. A meta-SAE finds latents whose directions belong together.</source>
        <translation>尚未寻找家族。元 SAE 会找出方向相互关联的潜特征。</translation>
    </message>
    <message>
        <source>%1: %2 families of %3 latents, %4 a latent, error %5</source>
        <translation>%1：%3 个潜特征的 %2 个家族，每个潜特征 %4 个，误差 %5</translation>
    </message>
    <message>
        <source> (of another dictionary than the one in use)</source>
        <translation>（属于另一个字典，而非当前字典）</translation>
    </message>
    <message>
        <source>&amp;Dial the Family</source>
        <translation>调节该家族(&amp;D)</translation>
    </message>
    <message>
        <source>Turns its strongest latents (at most 8) in the Steering panel, the strongest to the highest activation that it has in the project and the others in proportion. One step of undo.</source>
        <translation>在操控面板中调节其最强的潜特征（最多 8 个）：最强者调至其在项目中的最高激活值，其余按比例。可一步撤销。</translation>
    </message>
    <message>
        <source>&amp;Ablate the Family</source>
        <translation>消融该家族(&amp;A)</translation>
    </message>
    <message>
        <source>Takes its strongest latents (at most 8) out, in the Steering panel.</source>
        <translation>在操控面板中去除其最强的潜特征（最多 8 个）。</translation>
    </message>
    <message>
        <source>family %1</source>
        <translation>家族 %1</translation>
    </message>
    <message>
        <source>&amp;Map of the Latents...</source>
        <translation>潜特征图(&amp;M)...</translation>
    </message>
    <message>
        <source>Latents as points of a plane, by their directions or by where they fire together.</source>
        <translation>将潜特征显示为平面上的点，依据其方向或共同激活的位置。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Families.&lt;/b&gt; Latents whose directions point the same way often stand for parts of one thing: a virus and its genes, resistance and its genes. A meta-SAE is a dictionary of the dictionary; each of its latents is a family. A pinned one has a track and a ring: the sum of its latents&apos; activations, each times its strength.&lt;br&gt;Purity says how many of the nearest latents share the label. The random control of the training says how much of it directions without any meaning would give: compare before you believe in a family.</source>
        <translation>&lt;b&gt;家族。&lt;/b&gt;方向相同的潜特征往往代表同一事物的各个部分：一种病毒及其基因，抗性及其基因。元 SAE 是字典的字典；它的每个潜特征就是一个家族。固定的家族有一条轨道和一个环：其潜特征激活值各乘以强度之和。&lt;br&gt;纯度表示最近的潜特征中有多少具有同一标签。训练的随机对照表明毫无意义的方向会得到多少：在相信一个家族之前请先比较。</translation>
    </message>
    <message>
        <source>Meta-SAEs of This Pro&amp;ject...</source>
        <translation>本项目的元 SAE(&amp;J)...</translation>
    </message>
    <message>
        <source>L0 against reconstruction error of those that were made before, beside their random control, and the choice of another one.</source>
        <translation>先前制作的元 SAE 的 L0 与重建误差，并附随机对照；可另选一个。</translation>
    </message>
    <message>
        <source>&amp;Show Family as Track</source>
        <translation>将家族显示为轨道(&amp;S)</translation>
    </message>
    <message>
        <source>Gives the chosen families a track and a ring: at each token the sum of their latents&apos; activations, each times its strength.</source>
        <translation>为所选家族添加轨道和环：每个词元处为其潜特征激活值各乘以强度之和。</translation>
    </message>
    <message>
        <source>Score &amp;Families as Concepts</source>
        <translation>将家族作为概念评分(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export the Families...</source>
        <translation>导出家族(&amp;E)...</translation>
    </message>
    <message>
        <source>The families with their measures and, once they were scored, their concepts, as CSV or Excel.</source>
        <translation>家族及其度量，评分后还有其概念，CSV 或 Excel。</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择...</translation>
    </message>
    <message>
        <source>Finds the concept that each family as a whole outlines best, on the sets of the newest concept scores: one set chooses concept and threshold, two test them.</source>
        <translation>在最新概念评分的各集合上，查找每个家族整体最能勾勒的概念：一个集合选择概念和阈值，另两个测试。</translation>
    </message>
    <message>
        <source>Score the concepts of this project first: families are scored on the same sets of sequences.</source>
        <translation>请先为本项目的概念评分：家族在相同的序列集合上评分。</translation>
    </message>
    <message numerus="yes">
        <source>%n tracks of families belong to another dictionary and come back with it.</source>
        <translation>
            <numerusform>%n 条家族轨道属于另一个字典，使用该字典时会再出现。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FamilyTexts</name>
    <message>
        <source>test set 1: F1 %1 (95 % interval %2 to %3), test set 2: F1 %4 (%5 to %6); with turned labels %7; activation above %8</source>
        <translation>测试集 1：F1 %1（95 % 区间 %2 至 %3），测试集 2：F1 %4（%5 至 %6）；标签旋转后 %7；激活值高于 %8</translation>
    </message>
</context>
<context>
    <name>dglm::FamilyTracks</name>
    <message numerus="yes">
        <source>Show %n families as tracks</source>
        <translation>
            <numerusform>将 %n 个家族显示为轨道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n tracks of families</source>
        <translation>
            <numerusform>移除 %n 条家族轨道</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FeatureDialog</name>
    <message>
        <source>Add a Feature</source>
        <translation>添加注释特征</translation>
    </message>
    <message>
        <source>Edit a Feature</source>
        <translation>编辑注释特征</translation>
    </message>
    <message>
        <source>What map, tracks and lists call it; the qualifier label in files.</source>
        <translation>图谱、轨道和列表中的名称; 在文件中为限定词 label。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>The feature key of GenBank, such as CDS, promoter or rep_origin.</source>
        <translation>GenBank 的注释特征键, 如 CDS、promoter 或 rep_origin。</translation>
    </message>
    <message>
        <source>First and last base, counted from 1, such as 1284-2144; several stretches with commas between. On a circular sequence 2600-120 runs over the origin. &lt; before a first base and &gt; before a last say that the feature goes on beyond.</source>
        <translation>首末碱基, 从 1 开始计数, 如 1284-2144; 多段之间用逗号分隔。在环状序列上 2600-120 跨越原点。首碱基前的 &lt; 和末碱基前的 &gt; 表示注释特征还延伸到更远处。</translation>
    </message>
    <message>
        <source>Strand</source>
        <translation>链</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Qualifiers</source>
        <translation>限定词</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>both, as it is</source>
        <translation>两条链, 保持不变</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Add a Qualifier</source>
        <translation>添加限定词</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be the key of a qualifier. A key has letters, digits, and _ or -.</source>
        <translation>“%1”不能作限定词的键。键由字母、数字和 _ 或 - 组成。</translation>
    </message>
    <message>
        <source>A type has at most 15 letters, digits, and _ or -, and no blanks, such as CDS or rep_origin.</source>
        <translation>类型最多 15 个字母、数字和 _ 或 -, 不含空格, 如 CDS 或 rep_origin。</translation>
    </message>
    <message>
        <source>Its stretches lie on both strands. Choose one strand to have another number of them.</source>
        <translation>各段位于两条链上。要改变段数, 请选择一条链。</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>A feature: its name, its type, its place, its length.</extracomment>
        <translation>%1, %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>dglm::FeatureEdits</name>
    <message>
        <source>A&amp;dd Feature...</source>
        <translation>添加注释特征(&amp;D)...</translation>
    </message>
    <message>
        <source>&amp;Edit Feature...</source>
        <translation>编辑注释特征(&amp;E)...</translation>
    </message>
    <message>
        <source>Remove Fea&amp;ture</source>
        <translation>移除注释特征(&amp;T)</translation>
    </message>
    <message>
        <source>Annotates the selected bases.</source>
        <translation>注释所选碱基。</translation>
    </message>
    <message>
        <source>Name, type, place, strand and qualifiers of the selected feature.</source>
        <translation>所选注释特征的名称、类型、位置、链和限定词。</translation>
    </message>
    <message>
        <source>The features of the sequence have changed meanwhile, so that this change is not made.</source>
        <translation>该序列的注释特征在此期间已改变, 因此未作此更改。</translation>
    </message>
    <message>
        <source>Add the feature %1</source>
        <translation>添加注释特征 %1</translation>
    </message>
    <message>
        <source>Edit the feature %1</source>
        <translation>编辑注释特征 %1</translation>
    </message>
    <message>
        <source>Remove the feature %1</source>
        <translation>移除注释特征 %1</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n features</source>
        <translation>
            <numerusform>移除 %n 个注释特征</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FeaturePanel</name>
    <message>
        <source>&lt;b&gt;Features.&lt;/b&gt; The annotated ranges of this sequence. A click selects a feature everywhere; the box in the first column hides it in map and tracks; a click on the colour changes it. Positions count from 1 and include the last base. Colours and hiding belong to this project and can be undone.</source>
        <translation>&lt;b&gt;注释特征。&lt;/b&gt;此序列的注释区域。单击可在所有视图中选中注释特征；第一列的复选框可在图谱和轨道中将其隐藏；单击颜色可更改颜色。位置从 1 开始计数，包含最后一个碱基。颜色和隐藏状态属于此项目，可以撤销。</translation>
    </message>
    <message>
        <source>Hide features</source>
        <translation>隐藏注释特征</translation>
    </message>
    <message>
        <source>Show features</source>
        <translation>显示注释特征</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Colour...</source>
        <translation>颜色...</translation>
    </message>
    <message>
        <source>Colour of the File</source>
        <translation>使用文件中的颜色</translation>
    </message>
    <message>
        <source>No sequence is shown. Its features are listed here.</source>
        <translation>当前未显示序列。序列的注释特征将列在此处。</translation>
    </message>
    <message>
        <source>No features are annotated in this sequence. A library of common plasmid features can be searched for in it.</source>
        <translation>此序列中没有注释特征。可以在其中搜索常见质粒特征库。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Features can be added to the selected bases, changed and removed, by the Edit menu or a right click; what was made by hand says so in the tool tip of its name, and in files.</source>
        <translation>可通过“编辑”菜单或右键为所选碱基添加注释特征, 也可修改和移除; 手工制作的会在名称的提示中和文件里注明。</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n Features</source>
        <translation>
            <numerusform>移除 %n 个注释特征</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FeatureTable</name>
    <message>
        <source>Features</source>
        <translation>注释特征</translation>
    </message>
    <message>
        <source>filter: name, type</source>
        <translation>筛选：名称、类型</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>%1 的颜色</translation>
    </message>
</context>
<context>
    <name>dglm::FidelityDesk</name>
    <message>
        <source>Reading the fidelity</source>
        <translation>正在读取保真度</translation>
    </message>
    <message>
        <source>Measuring the fidelity of the SAE</source>
        <translation>正在测量 SAE 的保真度</translation>
    </message>
    <message>
        <source>Measured the fidelity of the SAE.</source>
        <translation>已测量 SAE 的保真度。</translation>
    </message>
</context>
<context>
    <name>dglm::FidelityView</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Fidelity by sequence</source>
        <translation>各序列的保真度</translation>
    </message>
    <message>
        <source>filter: sequence</source>
        <translation>筛选: 序列</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Whole sequences</source>
        <translation>完整序列</translation>
    </message>
    <message>
        <source>Paper-compatible</source>
        <translation>与论文一致</translation>
    </message>
    <message>
        <source>Whole sequences in the model&apos;s windows, or as the reference: the first 1,024 tokens.</source>
        <translation>按模型窗口读取完整序列, 或与参考实现相同: 前 1,024 个词元。</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Normalise: on</source>
        <translation>归一化: 开</translation>
    </message>
    <message>
        <source>Normalise: off</source>
        <translation>归一化: 关</translation>
    </message>
    <message>
        <source>Whether activations are scaled to length sqrt(width) before the SAE. Automatic: never, but in the paper-compatible mode as the SAE&apos;s own flag says.</source>
        <translation>激活值在进入 SAE 之前是否缩放到长度 sqrt(宽度)。自动: 从不, 但在与论文一致的模式下按 SAE 自身的标志。</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>保真度</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Loss recovered: n/a, not measured yet</source>
        <translation>恢复的损失: n/a, 尚未测量</translation>
    </message>
    <message>
        <source>Loss recovered: %1 (clipped: %2)</source>
        <translation>恢复的损失: %1 (截断后: %2)</translation>
    </message>
    <message>
        <source>Mean cross-entropy in nats: model %1, zeros at the site %2, SAE %3</source>
        <translation>平均交叉熵 (nat): 模型 %1, 读取位点填零 %2, SAE %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Normalise: auto</source>
        <translation>归一化: 自动</translation>
    </message>
    <message>
        <source>0 %: as bad as zeros at the site; 100 %: as good as the model&apos;s own activations.</source>
        <translation>0 %: 与在读取位点填零一样差; 100 %: 与模型自身的激活值一样好。</translation>
    </message>
    <message>
        <source>Zeros at the site change nothing, so there is no loss to recover.</source>
        <translation>在读取位点填零没有影响, 因此没有可恢复的损失。</translation>
    </message>
    <message>
        <source>The SAE is worse than zeros: the loss with it is larger than with nothing at the site.</source>
        <translation>SAE 比填零更差: 使用它时的损失大于读取位点为空时的损失。</translation>
    </message>
    <message>
        <source>The loss with the SAE is smaller than with the model&apos;s own activations.</source>
        <translation>使用 SAE 时的损失小于使用模型自身激活值时的损失。</translation>
    </message>
    <message>
        <source>Zeros at the site make the loss smaller than the model&apos;s own, so the share says nothing of the SAE.</source>
        <translation>在读取位点填零使损失小于模型自身的损失, 因此该比例不能说明 SAE 的好坏。</translation>
    </message>
</context>
<context>
    <name>dglm::FigureWindow</name>
    <message>
        <source>Choose Folder...</source>
        <translation>选择文件夹...</translation>
    </message>
    <message>
        <source>Figure 2: Concepts</source>
        <translation>图 2：概念</translation>
    </message>
    <message>
        <source>Figure 4: Steering</source>
        <translation>图 4：操控</translation>
    </message>
    <message>
        <source>&lt;b&gt;Reproduce a figure.&lt;/b&gt; Draws the paper&apos;s panels anew from its published files and holds what it finds against the values that the paper&apos;s notebooks and data give. Pointing at a dot or bar tells what it is.</source>
        <translation>&lt;b&gt;重现论文图。&lt;/b&gt;根据论文发布的文件重新绘制各子图，并将所得的值与论文 notebook 和数据中的值对照。将指针指向点或柱可查看其含义。</translation>
    </message>
    <message>
        <source>Choose the folder with the paper&apos;s published results (&quot;data&quot; of the Decode-gLM repository).</source>
        <translation>请选择论文发布结果所在的文件夹（Decode-gLM 仓库的 &quot;data&quot;）。</translation>
    </message>
    <message>
        <source>Bars of latents with one of these labels are drawn as related to antimicrobial resistance. Labels are separated by commas; the figure follows.</source>
        <translation>带有其中任一标签的潜特征，其柱形按抗微生物耐药相关绘制。标签以逗号分隔；图会随之更新。</translation>
    </message>
    <message>
        <source>&amp;Export Panel...</source>
        <translation>导出子图(&amp;E)...</translation>
    </message>
    <message>
        <source>The panel that is shown as SVG, PDF or PNG.</source>
        <translation>将当前子图导出为 SVG、PDF 或 PNG。</translation>
    </message>
    <message>
        <source>Export &amp;Table...</source>
        <translation>导出表格(&amp;T)...</translation>
    </message>
    <message>
        <source>Expected against found as CSV.</source>
        <translation>将预期与所得导出为 CSV。</translation>
    </message>
    <message>
        <source>Save &amp;All...</source>
        <translation>全部保存(&amp;A)...</translation>
    </message>
    <message>
        <source>All panels as SVG and all tables as CSV, as decode-glm reproduce writes them.</source>
        <translation>所有子图存为 SVG、所有表格存为 CSV，与 decode-glm reproduce 所写相同。</translation>
    </message>
    <message>
        <source>Copy as &amp;Command</source>
        <translation>复制为命令(&amp;C)</translation>
    </message>
    <message>
        <source>The decode-glm line that makes the same files.</source>
        <translation>生成相同文件的 decode-glm 命令行。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Folder of the Published Results</source>
        <translation>已发布结果的文件夹</translation>
    </message>
    <message>
        <source>Drawing figure 2</source>
        <translation>正在绘制图 2</translation>
    </message>
    <message>
        <source>Drawing figure 4</source>
        <translation>正在绘制图 4</translation>
    </message>
    <message>
        <source>The figure could not be drawn.</source>
        <translation>无法绘制该图。</translation>
    </message>
    <message>
        <source>Panel %1</source>
        <translation>子图 %1</translation>
    </message>
    <message>
        <source>Expected and Found</source>
        <translation>预期与所得</translation>
    </message>
    <message>
        <source>All %1 published values were found.</source>
        <translation>全部 %1 个已发布的值均已得到。</translation>
    </message>
    <message>
        <source>%1 of %2 published values were found; the others stand first in the table.</source>
        <translation>%2 个已发布的值中得到了 %1 个；其余的排在表格最前。</translation>
    </message>
    <message>
        <source>Save All Panels and Tables</source>
        <translation>保存全部子图与表格</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>Resistance labels</source>
        <translation>耐药标签</translation>
    </message>
    <message>
        <source>&amp;Show as Table</source>
        <translation>以表格显示(&amp;S)</translation>
    </message>
    <message>
        <source>The values of the panel that is shown, to sort, copy and export.</source>
        <translation>所显示子图的数值，可排序、复制和导出。</translation>
    </message>
    <message>
        <source>Drew figure 2.</source>
        <translation>已绘制图 2。</translation>
    </message>
    <message>
        <source>Drew figure 4.</source>
        <translation>已绘制图 4。</translation>
    </message>
    <message>
        <source>Published results</source>
        <translation>已发布的结果</translation>
    </message>
    <message>
        <source>&amp;Resistance labels</source>
        <translation>耐药标签(&amp;R)</translation>
    </message>
    <message>
        <source>BLAST Audit of the Training Corpus</source>
        <translation>训练语料库的 BLAST 审查</translation>
    </message>
    <message>
        <source>Drawing the BLAST audit</source>
        <translation>正在绘制 BLAST 审查</translation>
    </message>
    <message>
        <source>Drew the BLAST audit.</source>
        <translation>已绘制 BLAST 审查。</translation>
    </message>
    <message>
        <source>HIV Meta-Latent as a Probe</source>
        <translation>HIV 元潜特征作为探针</translation>
    </message>
    <message>
        <source>Drawing the HIV probe</source>
        <translation>正在绘制 HIV 探针</translation>
    </message>
    <message>
        <source>Drew the HIV probe.</source>
        <translation>已绘制 HIV 探针。</translation>
    </message>
    <message>
        <source>Meta-SAE: Families of Latents</source>
        <translation>元 SAE：潜特征家族</translation>
    </message>
    <message>
        <source>Drawing the meta-SAE</source>
        <translation>正在绘制元 SAE</translation>
    </message>
    <message>
        <source>Drew the meta-SAE.</source>
        <translation>已绘制元 SAE。</translation>
    </message>
</context>
<context>
    <name>dglm::Figures</name>
    <message>
        <source>latents with F1 above 0.2</source>
        <translation>F1 高于 0.2 的潜特征</translation>
    </message>
    <message>
        <source>neurons with F1 above 0.2</source>
        <translation>F1 高于 0.2 的神经元</translation>
    </message>
    <message>
        <source>latents scored</source>
        <translation>已评分的潜特征</translation>
    </message>
    <message>
        <source>highest F1</source>
        <translation>最高 F1</translation>
    </message>
    <message>
        <source>latents with F1 above 0.1</source>
        <translation>F1 高于 0.1 的潜特征</translation>
    </message>
    <message>
        <source>latents with F1 above 0.3</source>
        <translation>F1 高于 0.3 的潜特征</translation>
    </message>
    <message>
        <source>latents with F1 above 0.5</source>
        <translation>F1 高于 0.5 的潜特征</translation>
    </message>
    <message>
        <source>latents with F1 above 0.6</source>
        <translation>F1 高于 0.6 的潜特征</translation>
    </message>
    <message>
        <source>latents with F1 above 0.8</source>
        <translation>F1 高于 0.8 的潜特征</translation>
    </message>
    <message>
        <source>latents with held-out F1 above 0.2</source>
        <translation>留出 F1 高于 0.2 的潜特征</translation>
    </message>
    <message>
        <source>latents with held-out F1 above 0.5</source>
        <translation>留出 F1 高于 0.5 的潜特征</translation>
    </message>
    <message>
        <source>unique labels with F1 above 0.2</source>
        <translation>F1 高于 0.2 的不同标签</translation>
    </message>
    <message>
        <source>unique concepts</source>
        <translation>不同概念</translation>
    </message>
    <message>
        <source>unique concepts, labels renamed as in the notebook</source>
        <translation>不同概念（标签按 notebook 改名）</translation>
    </message>
    <message>
        <source>unique concepts, labels compared as sets</source>
        <translation>不同概念（标签按集合比较）</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>latent</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>P(mutation)</source>
        <translation>P(突变)</translation>
    </message>
    <message>
        <source>P(mutation) without steering</source>
        <translation>未操控时的 P(突变)</translation>
    </message>
    <message>
        <source>P(wild type) without steering</source>
        <translation>未操控时的 P(野生型)</translation>
    </message>
    <message>
        <source>P(mutation), max_activation</source>
        <translation>P(突变)，max_activation</translation>
    </message>
    <message>
        <source>rank of the mutation</source>
        <translation>突变的排名</translation>
    </message>
    <message>
        <source>highest P(mutation)</source>
        <translation>最高 P(突变)</translation>
    </message>
    <message>
        <source>value of the highest P(mutation)</source>
        <translation>最高 P(突变) 处的取值</translation>
    </message>
    <message>
        <source>latent of the highest P(mutation)</source>
        <translation>最高 P(突变) 处的潜特征</translation>
    </message>
    <message>
        <source>place of the highest P(mutation)</source>
        <translation>最高 P(突变) 处的位置</translation>
    </message>
    <message>
        <source>runs with the mutation first, positive values</source>
        <translation>突变居首的运行比例（正值）</translation>
    </message>
    <message>
        <source>runs with the mutation first, other values</source>
        <translation>突变居首的运行比例（其余取值）</translation>
    </message>
    <message>
        <source>runs with the mutation first, max_activation</source>
        <translation>突变居首的运行比例（max_activation）</translation>
    </message>
    <message>
        <source>F1 is the mean of three sets, of which the first chose label and threshold; the held-out columns leave it out.</source>
        <translation>F1 是三个集合的均值，其中第一个用于选择标签和阈值；留出列不含它。</translation>
    </message>
    <message>
        <source>Layers differ in dictionary size, k and steps of training, so they are not compared like for like.</source>
        <translation>各层的字典大小、k 和训练步数不同，因此并非同等条件的比较。</translation>
    </message>
    <message>
        <source>The notebook prints %1 unique concepts where the data has %2: an earlier cell renames five labels of layer 3, which then count twice.</source>
        <translation>notebook 输出 %1 个不同概念，而数据中有 %2 个：之前的一个单元格把第 3 层的五个标签改了名，使其被重复计数。</translation>
    </message>
    <message>
        <source>Bars are coloured by a list of labels, not by rank: chloramphenicol acetyltransferase (cat) is a resistance gene, which the paper&apos;s figure draws as none.</source>
        <translation>柱形按标签列表而非排名着色：氯霉素乙酰转移酶 (cat) 是耐药基因，论文的图未将其绘为耐药。</translation>
    </message>
    <message>
        <source>Suppressing unrelated latents puts the mutation first too (other values, panel D): see both signs before calling an effect specific.</source>
        <translation>抑制无关的潜特征也会使突变居首（其余取值，子图 D）：在称某效应具有特异性之前，请查看正负两种取值。</translation>
    </message>
    <message>
        <source>Rows of value 0 are the unsteered model, not the latent set to 0. The fixed values 20 and 30 lie inside the range of activations, though panel D2 calls them out-of-distribution.</source>
        <translation>取值为 0 的行是未操控的模型，而非把潜特征设为 0。固定值 20 和 30 位于激活值范围之内，尽管子图 D2 称其为 out-of-distribution。</translation>
    </message>
    <message>
        <source>there are two runs of %1; the later one counts: %2</source>
        <translation>%1 有两次运行；以较晚的为准：%2</translation>
    </message>
    <message>
        <source>panel %1 is left out: there is no run of %2</source>
        <translation>省略子图 %1：没有 %2 的运行</translation>
    </message>
    <message>
        <source>%1 has no place in figure 2</source>
        <translation>%1 不属于图 2</translation>
    </message>
    <message>
        <source>%1 rows of %2 say that they failed</source>
        <translation>%2 中有 %1 行标明失败</translation>
    </message>
    <message>
        <source>%1 has %2 latents, its summary says %3</source>
        <translation>%1 有 %2 个潜特征，其摘要称有 %3 个</translation>
    </message>
    <message>
        <source>panel %1 is left out: no latent of %2 has an F1</source>
        <translation>省略子图 %1：%2 没有带 F1 的潜特征</translation>
    </message>
    <message>
        <source>published CSV files, recomputed</source>
        <translation>由已发布的 CSV 文件重新计算</translation>
    </message>
    <message>
        <source>%1, ties by id</source>
        <translation>%1，并列按编号</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>subjects with hits</source>
        <translation>有命中的目标序列</translation>
    </message>
    <message>
        <source>assemblies with hits</source>
        <translation>有命中的组装</translation>
    </message>
    <message>
        <source>queries with hits</source>
        <translation>有命中的查询</translation>
    </message>
    <message>
        <source>lowest identity</source>
        <translation>最低一致性</translation>
    </message>
    <message>
        <source>highest identity</source>
        <translation>最高一致性</translation>
    </message>
    <message>
        <source>mean identity</source>
        <translation>平均一致性</translation>
    </message>
    <message>
        <source>hits with identity 100</source>
        <translation>一致性为 100 的命中</translation>
    </message>
    <message>
        <source>hits with identity 99 or more</source>
        <translation>一致性不低于 99 的命中</translation>
    </message>
    <message>
        <source>shortest alignment</source>
        <translation>最短比对</translation>
    </message>
    <message>
        <source>longest alignment</source>
        <translation>最长比对</translation>
    </message>
    <message>
        <source>mean length</source>
        <translation>平均长度</translation>
    </message>
    <message>
        <source>alignments of 100 columns or more</source>
        <translation>不少于 100 列的比对</translation>
    </message>
    <message>
        <source>lowest bit score</source>
        <translation>最低比特分</translation>
    </message>
    <message>
        <source>highest bit score</source>
        <translation>最高比特分</translation>
    </message>
    <message>
        <source>highest e-value</source>
        <translation>最大 E 值</translation>
    </message>
    <message>
        <source>hits with an e-value below 1e-50</source>
        <translation>E 值小于 1e-50 的命中</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>different queries</source>
        <translation>不同的查询</translation>
    </message>
    <message>
        <source>queries without a base</source>
        <translation>没有碱基的查询</translation>
    </message>
    <message>
        <source>queries of fewer than 50 bases</source>
        <translation>少于 50 个碱基的查询</translation>
    </message>
    <message>
        <source>longest query</source>
        <translation>最长查询</translation>
    </message>
    <message>
        <source>published FASTA file, recomputed</source>
        <translation>已发表的 FASTA 文件，重新计算</translation>
    </message>
    <message>
        <source>E-values are those of batches of 100 genome files, each a search space of its own: they cannot be compared across batches. Bit scores and identities can.</source>
        <translation>E 值按每批 100 个基因组文件计算，每批各为一个搜索空间：不同批次之间不可比较。比特分和一致性可以比较。</translation>
    </message>
    <message>
        <source>The repository&apos;s README counts 8,753 hits: the file has no header, and its first line was taken for one.</source>
        <translation>仓库的 README 记为 8,753 个命中：该文件没有表头，其第一行被当作了表头。</translation>
    </message>
    <message>
        <source>panel %1 is left out: there is no %2</source>
        <translation>略去面板 %1：没有 %2</translation>
    </message>
    <message>
        <source>A set counts every label that contains one of its texts: &apos;env&apos; is also in other labels than the envelope protein.</source>
        <translation>一个集合计入所有包含其任一文本的标签：除包膜蛋白外，其他标签中也有“env”。</translation>
    </message>
    <message>
        <source>The direction is row 60 of the meta-SAE (HIV), taken as it is; only its bias was chosen, on a random half of the tokens. Tokens of one plasmid lie in both halves, and &lt;cls&gt; and padding count among them.</source>
        <translation>方向取自元 SAE 的第 60 行（HIV），未作改动；只在随机一半的词元上选择了偏置。同一质粒的词元分布在两半中，&lt;cls&gt; 和填充也计算在内。</translation>
    </message>
    <message>
        <source>An always-positive probe has an F1 of 0.027 on HIV + env + RRE, of which 20,669 tokens are. The notebook is saved with its sanity check, which shuffles the labels, switched on; the published numbers are of a run without it.</source>
        <translation>对 HIV + env + RRE（20,669 个词元），始终为阳性的探针 F1 为 0.027。笔记本保存时打乱标签的核查处于开启状态；已发布的数值来自未开启它的运行。</translation>
    </message>
    <message>
        <source>sets of labels</source>
        <translation>标签集合数</translation>
    </message>
    <message>
        <source>set of labels</source>
        <translation>标签集合</translation>
    </message>
    <message>
        <source>meta-latents</source>
        <translation>元潜特征</translation>
    </message>
    <message>
        <source>mean purity</source>
        <translation>平均纯度</translation>
    </message>
    <message>
        <source>with fewer than 20 children</source>
        <translation>子特征少于 20 个</translation>
    </message>
    <message>
        <source>with a label on 10 children or more</source>
        <translation>有 10 个及以上子特征具有同一标签</translation>
    </message>
    <message>
        <source>children with the label</source>
        <translation>具有该标签的子特征</translation>
    </message>
    <message>
        <source>directions</source>
        <translation>方向数</translation>
    </message>
    <message>
        <source>dimensions</source>
        <translation>维数</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>smallest length</source>
        <translation>最小长度</translation>
    </message>
    <message>
        <source>largest length</source>
        <translation>最大长度</translation>
    </message>
    <message>
        <source>children of HIV, env or RRE</source>
        <translation>HIV、env 或 RRE 的子特征</translation>
    </message>
    <message>
        <source>A child is one of the 20 latents that a meta-latent is most active on; the workbook lists their labels in the order of the latents. Colours above 40 % of the range of importance are all the same blue.</source>
        <translation>子特征是元潜特征最活跃的 20 个潜特征之一；工作簿按潜特征的顺序列出它们的标签。高于重要性范围 40 % 的颜色都是同一种蓝色。</translation>
    </message>
    <message>
        <source>Column_126, which the notebook calls AMR, is PuroR: 18 of its 20 children.</source>
        <translation>笔记本中称为 AMR 的 Column_126 实为 PuroR：20 个子特征中占 18 个。</translation>
    </message>
    <message>
        <source>The numbers of the L0 against reconstruction plot are not among the published files: &apos;train meta-sae&apos; with --control random measures them on a dictionary.</source>
        <translation>L0 与重构误差图的数值不在已发布的文件中：带 --control random 的“train meta-sae”可在字典上测得。</translation>
    </message>
</context>
<context>
    <name>dglm::FileDrop</name>
    <message>
        <source>Looking at the dropped files</source>
        <translation>正在查看拖入的文件</translation>
    </message>
</context>
<context>
    <name>dglm::FileMenu</name>
    <message>
        <source>New Sequence from &amp;Text...</source>
        <translation>从文本新建序列(&amp;T)...</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;New Project...</source>
        <translation>新建项目(&amp;N)...</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>打开(&amp;O)...</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Open the &amp;Demo</source>
        <translation>打开演示项目(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save Project As...</source>
        <translation>项目另存为(&amp;A)...</translation>
    </message>
    <message>
        <source>Save a &amp;Copy Without Activations...</source>
        <translation>保存不含激活值的副本(&amp;C)...</translation>
    </message>
    <message>
        <source>&amp;Map as Figure...</source>
        <translation>图谱导出为图片(&amp;M)...</translation>
    </message>
    <message>
        <source>%1-map</source>
        <translation>%1-图谱</translation>
    </message>
    <message>
        <source>&amp;Tracks as Figure...</source>
        <translation>轨道导出为图片(&amp;T)...</translation>
    </message>
    <message>
        <source>%1-tracks</source>
        <translation>%1-轨道</translation>
    </message>
    <message>
        <source>&amp;Latent Table as CSV...</source>
        <translation>潜特征表导出为 CSV(&amp;L)...</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>&amp;Feature List as CSV...</source>
        <translation>注释特征表导出为 CSV(&amp;F)...</translation>
    </message>
    <message>
        <source>%1-features</source>
        <translation>%1-注释特征</translation>
    </message>
    <message>
        <source>Tracks as &amp;bedGraph...</source>
        <translation>轨道导出为 bedGraph(&amp;B)...</translation>
    </message>
    <message>
        <source>&amp;Sequence as GenBank or FASTA...</source>
        <translation>序列导出为 GenBank 或 FASTA(&amp;S)...</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Projects (*.dglm)</source>
        <translation>项目 (*.dglm)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Nothing was opened yet.</source>
        <translation>尚未打开过文件。</translation>
    </message>
    <message>
        <source>Save Project As</source>
        <translation>项目另存为</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>Saved a copy without activations as %1.</source>
        <translation>已将不含激活值的副本保存为 %1。</translation>
    </message>
    <message>
        <source>New Sequence from the Ot&amp;her Strand</source>
        <translation>从另一条链新建序列(&amp;H)</translation>
    </message>
    <message>
        <source>The reverse complement with all its features, as a sequence of its own.</source>
        <translation>反向互补序列及其全部注释特征，作为一条单独的序列。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>The project is saved as you work; this says when all of it is in the file.</source>
        <translation>项目会随工作自动保存；此操作会在全部内容写入文件后告知。</translation>
    </message>
    <message>
        <source>Sequences and projects (*.dglm *.gb *.gbk *.genbank *.embl *.dna *.fa *.fasta *.fna *.gff3 *.gff *.gtf *.gz *.csv *.txt);;All files (*)</source>
        <translation>序列和项目 (*.dglm *.gb *.gbk *.genbank *.embl *.dna *.fa *.fasta *.fna *.gff3 *.gff *.gtf *.gz *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save Session as Scr&amp;ipt...</source>
        <translation>将会话保存为脚本(&amp;I)...</translation>
    </message>
    <message>
        <source>Latents as Neuronpedia &amp;JSON...</source>
        <translation>潜特征导出为 Neuronpedia JSON(&amp;J)...</translation>
    </message>
    <message>
        <source>New Sequence from the Se&amp;lection</source>
        <translation>由所选部分新建序列(&amp;L)</translation>
    </message>
    <message>
        <source>The selected bases with what lies there of the features, as a sequence of its own.</source>
        <translation>把所选碱基及其中的特征作为一条独立序列。</translation>
    </message>
    <message>
        <source>A shell script that repeats what was read, scored, steered, measured and drawn since the project was opened.</source>
        <translation>一个 shell 脚本，可重复自打开项目以来所做的读取、评分、操控、测量和绘图。</translation>
    </message>
    <message>
        <source>All latents that fire, with their names and the tokens round their strongest places, under Neuronpedia&apos;s names.</source>
        <translation>所有激活的潜特征及其名称和最强位置周围的词元，字段名与 Neuronpedia 相同。</translation>
    </message>
    <message>
        <source>Save Session as Script</source>
        <translation>将会话保存为脚本</translation>
    </message>
    <message>
        <source>Shell scripts (*.sh)</source>
        <translation>Shell 脚本 (*.sh)</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1. Run with sh, it repeats %n steps.</source>
        <translation>
            <numerusform>已写入 %1。用 sh 运行可重复 %n 个步骤。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 What no command repeats stands in it as a comment.</source>
        <translation>%1 无法用命令重复的步骤在其中以注释列出。</translation>
    </message>
    <message>
        <source>Add Trac&amp;k from a File...</source>
        <translation>从文件添加轨道(&amp;K)...</translation>
    </message>
    <message>
        <source>Values or features of the sequences here, from BED, bedGraph, bigWig, GFF3 or GTF, beside the latents&apos; tracks.</source>
        <translation>此处序列的数值或注释特征,来自 BED、bedGraph、bigWig、GFF3 或 GTF,显示在潜特征轨道旁边。</translation>
    </message>
    <message>
        <source>Tracks (*.bed *.bedgraph *.bg *.bw *.bigwig *.gff3 *.gff *.gtf *.gz);;All files (*)</source>
        <translation>轨道 (*.bed *.bedgraph *.bg *.bw *.bigwig *.gff3 *.gff *.gtf *.gz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Add Track from a File</source>
        <translation>从文件添加轨道</translation>
    </message>
</context>
<context>
    <name>dglm::FilesOpener</name>
    <message>
        <source>Looking at the project</source>
        <translation>正在查看项目</translation>
    </message>
    <message>
        <source>Open Sequences</source>
        <translation>打开序列</translation>
    </message>
    <message>
        <source>The demo project is open. Do these sequences start a project of their own?</source>
        <translation>当前打开的是演示项目。是否为这些序列新建一个项目？</translation>
    </message>
    <message>
        <source>A project is one file with sequences, their latents, and what you make of them. The demo stays clean.</source>
        <translation>一个项目是一个文件，包含序列、其潜特征以及您的工作成果。演示项目保持原样。</translation>
    </message>
    <message>
        <source>New Project...</source>
        <translation>新建项目...</translation>
    </message>
    <message>
        <source>Add to the Demo</source>
        <translation>添加到演示项目</translation>
    </message>
    <message>
        <source>New Project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Projects (*.dglm)</source>
        <translation>项目 (*.dglm)</translation>
    </message>
</context>
<context>
    <name>dglm::FilteredTable</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose which columns are shown, and sort without a mouse.</source>
        <translation>选择要显示的列，以及不用鼠标进行排序。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Rows that pass the filter, of all rows.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>No row passes the filter.</source>
        <translation>没有符合筛选条件的行。</translation>
    </message>
</context>
<context>
    <name>dglm::FindBar</name>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Bases, both strands</source>
        <translation>碱基（双链）</translation>
    </message>
    <message>
        <source>Feature names</source>
        <translation>注释特征名称</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>查找内容</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1+</source>
        <extracomment>A number of hits that is higher than was counted.</extracomment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which hit of how many.</extracomment>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>find bases, such as GGTCTC or GAWTC</source>
        <translation>查找碱基，例如 GGTCTC 或 GAWTC</translation>
    </message>
    <message>
        <source>find a feature by name</source>
        <translation>按名称查找注释特征</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Proteins, six frames</source>
        <translation>蛋白质,六个阅读框</translation>
    </message>
    <message>
        <source>find amino acids, such as MSIQHF; X is any, * a stop</source>
        <translation>查找氨基酸,例如 MSIQHF;X 为任意氨基酸,* 为终止</translation>
    </message>
</context>
<context>
    <name>dglm::Finder</name>
    <message>
        <source>Searching</source>
        <translation>正在查找</translation>
    </message>
</context>
<context>
    <name>dglm::FirstProject</name>
    <message>
        <source>The project of last time was not opened, here is the demo. %1</source>
        <translation>上次的项目未能打开，已显示演示项目。%1</translation>
    </message>
    <message>
        <source>Making the demo project</source>
        <translation>正在创建演示项目</translation>
    </message>
    <message>
        <source>The demo is open in another window. This is a second copy of it: %1.</source>
        <translation>演示项目已在另一个窗口中打开。这是它的第二个副本：%1。</translation>
    </message>
    <message>
        <source>This is a clean demo. Your earlier copy, with what you made in it, is kept as %1.</source>
        <translation>这是全新的演示项目。您之前修改过的副本保留在 %1。</translation>
    </message>
</context>
<context>
    <name>dglm::FirstTour</name>
    <message>
        <source>Your plasmids</source>
        <translation>您的质粒</translation>
    </message>
    <message>
        <source>The sequences of this project. Drop a FASTA, GenBank or SnapGene file anywhere on the window: the model reads it, and its tracks appear.</source>
        <translation>此项目的序列。将 FASTA、GenBank 或 SnapGene 文件拖放到窗口任意位置：模型会读取它，随后显示其轨道。</translation>
    </message>
    <message>
        <source>The map</source>
        <translation>图谱</translation>
    </message>
    <message>
        <source>Features outside, latents of the model as rings inside. Click a feature: map, tracks, tables and status bar all show it. The wheel zooms, dragging turns.</source>
        <translation>外侧是注释特征，内侧的环是模型的潜特征。单击注释特征，图谱、轨道、表格和状态栏都会显示它。滚轮缩放，拖动旋转。</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Tracks, base by base</source>
        <translation>轨道，逐个碱基</translation>
    </message>
    <message>
        <source>How strongly each pinned latent fires at every nucleotide. Ctrl and the wheel zoom in to the bases and tokens. Ctrl+G goes to a place, a feature or a latent; ? lists all keys.</source>
        <translation>每个固定的潜特征在每个核苷酸处的激活强度。Ctrl+滚轮可放大到碱基和词元。Ctrl+G 转到位置、注释特征或潜特征；? 列出所有按键。</translation>
    </message>
    <message>
        <source>What the sparse autoencoder found in the model. Type AmpR into the filter, click a row to see where that latent fires, and its pin to keep its track.</source>
        <translation>稀疏自编码器在模型中发现的内容。在筛选框中输入 AmpR，单击一行查看该潜特征在何处激活，单击其图钉可保留其轨道。</translation>
    </message>
</context>
<context>
    <name>dglm::GoToBox</name>
    <message>
        <source>Go to: 1,000-2,500 AmpR L5/1334</source>
        <translation>转到：1,000-2,500 AmpR L5/1334</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>A base, a range, a feature, a record, a latent or bases to look for</source>
        <translation>碱基编号、范围、注释特征、序列、潜特征，或要查找的碱基</translation>
    </message>
</context>
<context>
    <name>dglm::GroupTable</name>
    <message>
        <source>Sequences and their groups</source>
        <translation>序列及其分组</translation>
    </message>
    <message>
        <source>filter: sequence, group</source>
        <translation>筛选：序列、组</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Into no group</source>
        <translation>不归入任何组</translation>
    </message>
    <message>
        <source>Into group %1</source>
        <translation>归入 %1 组</translation>
    </message>
    <message>
        <source>The selected sequences are in no group. Key: Delete</source>
        <translation>所选序列不属于任何组。按键：Delete</translation>
    </message>
    <message>
        <source>The selected sequences are in this group. Key: %1</source>
        <translation>所选序列属于该组。按键：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>group, sequences</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>dglm::HitOverview</name>
    <message>
        <source>Hits along the query</source>
        <translation>沿查询序列的命中</translation>
    </message>
    <message numerus="yes">
        <source>%n hits along the query %1</source>
        <translation>
            <numerusform>沿查询序列 %1 的 %n 个命中</numerusform>
        </translation>
    </message>
    <message>
        <source>query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>%1 % and less</source>
        <translation>%1 % 及以下</translation>
    </message>
    <message>
        <source>100 % identity</source>
        <translation>100 % 一致</translation>
    </message>
    <message numerus="yes">
        <source>and %n more subjects, in the table</source>
        <translation>
            <numerusform>另有 %n 条目标序列，见表格</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
query %2-%3, subject %4-%5
identity %6 %, e-value %7, %8 bits</source>
        <translation>%1
查询 %2-%3，目标 %4-%5
一致性 %6 %，E 值 %7，%8 比特</translation>
    </message>
    <message>
        <source>Hits along the query %1</source>
        <translation>沿查询序列 %1 的命中</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>目标序列</translation>
    </message>
    <message>
        <source>The sequence of the corpus in which it was found.</source>
        <translation>语料库中命中的序列。</translation>
    </message>
    <message>
        <source>Query start</source>
        <translation>查询起点</translation>
    </message>
    <message>
        <source>First base on the query.</source>
        <translation>查询序列上的第一个碱基。</translation>
    </message>
    <message>
        <source>Query end</source>
        <translation>查询终点</translation>
    </message>
    <message>
        <source>Last base on the query.</source>
        <translation>查询序列上的最后一个碱基。</translation>
    </message>
    <message>
        <source>Subject start</source>
        <translation>目标起点</translation>
    </message>
    <message>
        <source>First base on the subject; the larger one on the other strand.</source>
        <translation>目标序列上的第一个碱基；在另一条链上为较大者。</translation>
    </message>
    <message>
        <source>Subject end</source>
        <translation>目标终点</translation>
    </message>
    <message>
        <source>Last base on the subject.</source>
        <translation>目标序列上的最后一个碱基。</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>In per cent.</source>
        <translation>百分比。</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>比特分</translation>
    </message>
    <message>
        <source>Bit score.</source>
        <translation>比特分。</translation>
    </message>
</context>
<context>
    <name>dglm::HitTable</name>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>filter: query, subject</source>
        <translation>筛选：查询、目标</translation>
    </message>
</context>
<context>
    <name>dglm::JobList</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>没有正在运行的任务。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>refused in part</source>
        <translation>部分已拒绝</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
</context>
<context>
    <name>dglm::JobRowView</name>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>Go on: %1</source>
        <translation>继续: %1</translation>
    </message>
    <message>
        <source>Forget: %1</source>
        <translation>不再继续：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>不再继续</translation>
    </message>
</context>
<context>
    <name>dglm::JobsPanel</name>
    <message>
        <source>&lt;b&gt;Jobs.&lt;/b&gt; Everything that takes longer than a moment: reading files, running the model, exporting. A job says how far it is and how long it will take; Cancel ends it within a second and keeps what was stored. The window stays usable meanwhile.</source>
        <translation>&lt;b&gt;任务。&lt;/b&gt;所有耗时较长的工作：读取文件、运行模型、导出。任务会显示进度和剩余时间；“取消”会在一秒内结束任务，并保留已存储的内容。期间窗口仍可使用。</translation>
    </message>
    <message numerus="yes">
        <source>%n more files were refused.</source>
        <translation>
            <numerusform>另有 %n 个文件被拒绝。</numerusform>
        </translation>
    </message>
    <message>
        <source>The program ended before this was done.</source>
        <translation>程序在完成之前已结束。</translation>
    </message>
</context>
<context>
    <name>dglm::KeptCard</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Title of a window: a latent and its dictionary.</extracomment>
        <translation>%2 中的 %1</translation>
    </message>
</context>
<context>
    <name>dglm::LatentBook</name>
    <message>
        <source>Reading the latents</source>
        <translation>正在读取潜特征</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>%1 的备注</translation>
    </message>
    <message>
        <source>Saving what you wrote of a latent</source>
        <translation>正在保存您对潜特征的记录</translation>
    </message>
    <message>
        <source>Pinned latents</source>
        <translation>固定的潜特征</translation>
    </message>
    <message>
        <source>Saving the pinned latents</source>
        <translation>正在保存固定的潜特征</translation>
    </message>
</context>
<context>
    <name>dglm::LatentCard</name>
    <message>
        <source>Latent card</source>
        <translation>潜特征卡片</translation>
    </message>
    <message>
        <source>No latent chosen. Choose one in the list to see where it fires.</source>
        <translation>尚未选择潜特征。请在列表中选择一个，查看它在何处激活。</translation>
    </message>
    <message>
        <source>Collecting where %1 fires.</source>
        <translation>正在收集 %1 的激活位置。</translation>
    </message>
</context>
<context>
    <name>dglm::LatentCardView</name>
    <message>
        <source>Where it fires most</source>
        <translation>激活最强的位置</translation>
    </message>
    <message>
        <source>What do you think this latent sees?</source>
        <translation>您认为这个潜特征看到了什么？</translation>
    </message>
    <message>
        <source>Name of the latent</source>
        <translation>潜特征的名称</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>The name of a latent, in quotation marks.</extracomment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Take its track away</source>
        <translation>移除其轨道</translation>
    </message>
    <message>
        <source>Show it as a track</source>
        <translation>显示为轨道</translation>
    </message>
    <message>
        <source>fires in %1 of %2 records, at %3 of all tokens</source>
        <translation>在 %2 条序列中的 %1 条激活，占全部词元的 %3</translation>
    </message>
    <message>
        <source>its activations are not stored in this project</source>
        <translation>此项目中未保存其激活值</translation>
    </message>
    <message>
        <source>Concepts, held-out F1</source>
        <translation>概念及留出 F1</translation>
    </message>
    <message>
        <source>How much of the model&apos;s loss the SAE recovers at its layer.</source>
        <translation>SAE 在其所在层恢复了多少模型损失。</translation>
    </message>
    <message>
        <source>Show its curves in the Concepts panel</source>
        <translation>在概念面板中显示其曲线</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>保真度</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A guess what a latent stands for, and the share of its activation that lies inside such features.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>dglm::LatentMapWindow</name>
    <message>
        <source>Draw It Again</source>
        <translation>重新绘制</translation>
    </message>
    <message>
        <source>Map of the Latents</source>
        <translation>潜特征图</translation>
    </message>
    <message>
        <source>&lt;b&gt;Map of the latents.&lt;/b&gt; Two maps: latents whose directions are alike lie together, or latents that fire at the same tokens. Neither sees the concepts, which only colour the points: where a colour lies together, the dictionary has a family for it.&lt;br&gt;A click shows the latent. Draw a line round some to choose them, with Shift in addition to those chosen, and pin them. The wheel zooms, the middle button moves the map, a double click shows all again.</source>
        <translation>&lt;b&gt;潜特征图。&lt;/b&gt;两种图：方向相似的潜特征靠在一起，或在相同词元上激活的潜特征靠在一起。两者都看不到概念，概念只用于给点着色：若一种颜色聚在一起，说明字典中有对应的家族。&lt;br&gt;单击显示该潜特征。用线圈住若干潜特征即可选中，按住 Shift 可添加到已选中的，然后将其固定。滚轮缩放，中键移动，双击恢复全图。</translation>
    </message>
    <message>
        <source>Directions: components</source>
        <translation>方向：主成分</translation>
    </message>
    <message>
        <source>Directions: neighbours (t-SNE)</source>
        <translation>方向：近邻 (t-SNE)</translation>
    </message>
    <message>
        <source>Firing together</source>
        <translation>共同激活</translation>
    </message>
    <message>
        <source>What brings latents together: the directions in which the dictionary adds them to the model, or the tokens of this project&apos;s sequences at which they fire.</source>
        <translation>使潜特征靠近的依据：字典将其加入模型的方向，或本项目序列中使其激活的词元。</translation>
    </message>
    <message>
        <source>With a concept</source>
        <translation>有概念的</translation>
    </message>
    <message>
        <source>That fire here</source>
        <translation>在此激活的</translation>
    </message>
    <message>
        <source>All of the dictionary</source>
        <translation>字典的全部</translation>
    </message>
    <message>
        <source>Concepts are those of the scores of this project.</source>
        <translation>概念取自本项目的评分。</translation>
    </message>
    <message>
        <source>Best concept</source>
        <translation>最佳概念</translation>
    </message>
    <message>
        <source>Strongest family</source>
        <translation>最强家族</translation>
    </message>
    <message>
        <source>The seven most frequent have a colour. Families are those of the Families panel.</source>
        <translation>最常见的七个有颜色。家族取自家族面板。</translation>
    </message>
    <message>
        <source>How many latents count as near one (for t-SNE the perplexity). Few show small groups, many the whole.</source>
        <translation>一个潜特征有多少个近邻（t-SNE 的困惑度）。少则显示小群，多则显示整体。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Of a random start; none: from the components. Groups that come back under each seed are real.</source>
        <translation>随机起点的种子；无：从主成分开始。在每个种子下都再次出现的群才是真实的。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>近邻</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Export &amp;Table...</source>
        <translation>导出表格(&amp;T)...</translation>
    </message>
    <message>
        <source>Each latent with its place, concept and family, as CSV or Excel.</source>
        <translation>每个潜特征及其位置、概念和家族，保存为 CSV 或 Excel。</translation>
    </message>
    <message>
        <source>Export &amp;Figure...</source>
        <translation>导出图(&amp;F)...</translation>
    </message>
    <message>
        <source>All of the map as SVG, PDF or PNG.</source>
        <translation>将整张图导出为 SVG、PDF 或 PNG。</translation>
    </message>
    <message>
        <source>No latents yet. They appear when a sequence was read through a model.</source>
        <translation>还没有潜特征。用模型读取序列后就会出现。</translation>
    </message>
    <message>
        <source>Counting latents that fire together</source>
        <translation>正在统计共同激活的潜特征</translation>
    </message>
    <message>
        <source>Drawing a map of latents</source>
        <translation>正在绘制潜特征图</translation>
    </message>
    <message>
        <source>The map could not be drawn.</source>
        <translation>无法绘制该图。</translation>
    </message>
    <message>
        <source>The map was not finished.</source>
        <translation>该图未完成。</translation>
    </message>
    <message>
        <source>&amp;Pin Chosen</source>
        <translation>固定所选(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pin Chosen (%1)</source>
        <translation>固定所选 (%1)(&amp;P)</translation>
    </message>
    <message>
        <source>Each pinned latent has a track: choose at most %1.</source>
        <translation>每个固定的潜特征都有一条轨道：最多选择 %1 个。</translation>
    </message>
    <message>
        <source>Draw a line round some latents with the mouse, and they get tracks and rings.</source>
        <translation>用鼠标画线圈住若干潜特征，它们就会得到轨道和环。</translation>
    </message>
</context>
<context>
    <name>dglm::LatentPanel</name>
    <message>
        <source>No latents yet. They appear when a sequence was read through a model.</source>
        <translation>还没有潜特征。用模型读取序列后就会出现。</translation>
    </message>
    <message>
        <source>Reading the latents...</source>
        <translation>正在读取潜特征...</translation>
    </message>
    <message>
        <source>The latents could not be read.</source>
        <translation>无法读取潜特征。</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>&lt;b&gt;Latents.&lt;/b&gt; One row for each unit of the sparse autoencoder: its highest activation in this project, the share of tokens at which it fires, the sequences in which it fires, and its best concept with the held-out F1, or, in grey and with a question mark, a guess from the features of the sequences read.&lt;br&gt;Type to filter, click a header to sort (Shift+click adds a column). A click shows the latent&apos;s card and track; Space or the pin keeps the track.</source>
        <translation>&lt;b&gt;潜特征。&lt;/b&gt;稀疏自编码器的每个单元一行：在本项目中的最高激活值、激活的词元比例、激活的序列数，以及最佳概念与留出 F1，或灰色带问号的、根据已读取序列的特征作出的推测。&lt;br&gt;键入即可筛选，单击表头排序（Shift+单击增加一列）。单击显示潜特征的卡片和轨道；空格键或图钉保留轨道。</translation>
    </message>
    <message>
        <source>Export as Neuronpedia JSON...</source>
        <translation>导出为 Neuronpedia JSON...</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>dglm::LatentScatter</name>
    <message>
        <source>Map of latents</source>
        <translation>潜特征图</translation>
    </message>
    <message>
        <source>Map of Latents</source>
        <translation>潜特征图</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>The latent.</source>
        <translation>潜特征。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Its name, or what it may stand for.</source>
        <translation>其名称，或其可能代表的含义。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>What it is coloured by.</source>
        <translation>着色的依据。</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Where the map has it, from left to right.</source>
        <translation>在图中的位置，从左到右。</translation>
    </message>
    <message>
        <source>Where the map has it, from below.</source>
        <translation>在图中的位置，从下往上。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>id, name</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>dglm::LatentTable</name>
    <message>
        <source>Latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>filter: id, label, note</source>
        <translation>筛选：编号、标签、备注</translation>
    </message>
</context>
<context>
    <name>dglm::LatentTracks</name>
    <message>
        <source>Reading the project</source>
        <translation>正在读取项目</translation>
    </message>
    <message>
        <source>Reading tracks</source>
        <translation>正在读取轨道</translation>
    </message>
    <message>
        <source>Reading tracks of families</source>
        <translation>正在读取家族轨道</translation>
    </message>
</context>
<context>
    <name>dglm::LogitShiftTable</name>
    <message>
        <source>Increased</source>
        <translation>升高</translation>
    </message>
    <message>
        <source>The tokens whose logits steering raised most.</source>
        <translation>操控使 logit 升高最多的词元。</translation>
    </message>
    <message>
        <source>Decreased</source>
        <translation>降低</translation>
    </message>
    <message>
        <source>The tokens whose logits steering lowered most.</source>
        <translation>操控使 logit 降低最多的词元。</translation>
    </message>
    <message>
        <source>Tokens whose logits moved most</source>
        <translation>logit 变化最大的词元</translation>
    </message>
    <message>
        <source>Steered minus baseline logit, at this token alone.</source>
        <translation>操控后减去基线的 logit, 仅此词元。</translation>
    </message>
    <message>
        <source>Logit change</source>
        <translation>logit 变化</translation>
    </message>
    <message>
        <source>Logit change at this token, steered minus baseline. The command decode-glm steer prints the mean over all tokens of the sequence.</source>
        <translation>此词元的 logit 变化, 操控后减去基线。命令 decode-glm steer 输出的是序列全部词元的平均值。</translation>
    </message>
</context>
<context>
    <name>dglm::MainWindow</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Jobs (%1)</source>
        <translation>任务 (%1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Decode-gLM Workbench</source>
        <translation>Decode-gLM Workbench</translation>
    </message>
    <message>
        <source>%1 (read only) - Decode-gLM Workbench</source>
        <translation>%1（只读）- Decode-gLM Workbench</translation>
    </message>
    <message>
        <source>%1 - Decode-gLM Workbench</source>
        <translation>%1 - Decode-gLM Workbench</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>选择 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs were interrupted when this project was last open. The Jobs panel goes on with them.</source>
        <translation>
            <numerusform>上次打开此项目时有 %n 个任务被中断。可在“任务”面板中继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>The dictionary %1 is ready. Open it in the Training panel to see its latents.</source>
        <translation>字典 %1 已就绪。在“训练”面板中打开它即可查看其潜特征。</translation>
    </message>
    <message numerus="yes">
        <source>The sweep %1 is done: %n dictionaries are ready.</source>
        <translation>
            <numerusform>扫描 %1 已完成：%n 个字典已就绪。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sweep %1 is done: %n dictionaries are ready, %2 failed. The Training panel says why.</source>
        <translation>
            <numerusform>扫描 %1 已完成：%n 个字典已就绪，%2 个失败。训练面板会说明原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>hits: %1</source>
        <translation>命中：%1</translation>
    </message>
</context>
<context>
    <name>dglm::MapPanel</name>
    <message>
        <source>&lt;b&gt;Circular map.&lt;/b&gt; Base 1 is at 12 o&apos;clock, and the numbers run clockwise. Features lie outside the circle, their arrows point along their strand. Rings inside show the pinned latents at every base.&lt;br&gt;A click selects a feature, or on the circle a base; dragging along the circle selects bases. The wheel zooms at the pointer; dragging elsewhere turns the map. + and - zoom, 0 shows everything, F and Shift+F walk through the features. A linear record is drawn as an open circle.</source>
        <translation>&lt;b&gt;环形图谱。&lt;/b&gt;第 1 个碱基位于 12 点钟方向，编号按顺时针递增。注释特征位于圆环外侧，箭头指向其所在链的方向。内侧的环显示固定的潜特征在每个碱基处的激活值。&lt;br&gt;单击选择注释特征，单击圆环选择一个碱基；沿圆环拖动选择碱基。滚轮以指针为中心缩放；在其他位置拖动可旋转图谱。+ 和 - 缩放，0 显示全部，F 和 Shift+F 逐个浏览注释特征。线性序列绘制为开口的圆。</translation>
    </message>
    <message>
        <source>Feat&amp;ures as Table</source>
        <translation>以表格显示注释特征(&amp;U)</translation>
    </message>
    <message>
        <source>The features of the map with their places, to sort, copy and export.</source>
        <translation>图谱上的注释特征及其位置，可排序、复制和导出。</translation>
    </message>
</context>
<context>
    <name>dglm::MenuSet</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;What Is This Panel?</source>
        <translation>这个面板是什么(&amp;W)？</translation>
    </message>
    <message>
        <source>&amp;Find an Action...</source>
        <translation>查找操作(&amp;F)...</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>About Decode-gLM Workbench</source>
        <translation>关于 Decode-gLM Workbench</translation>
    </message>
    <message>
        <source>&lt;b&gt;Decode-gLM Workbench %1&lt;/b&gt;&lt;p&gt;Shows what the latents of a sparse autoencoder see in a genomic language model that reads your plasmids.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Decode-gLM Workbench %1&lt;/b&gt;&lt;p&gt;显示稀疏自编码器的潜特征在读取质粒的基因组语言模型中看到了什么。&lt;/p&gt;&lt;p&gt;自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Take the &amp;Tour</source>
        <translation>开始导览(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Shortcuts...</source>
        <translation>快捷键(&amp;S)...</translation>
    </message>
    <message>
        <source>All actions with their keys, which can be changed.</source>
        <translation>所有操作及其按键，按键可以更改。</translation>
    </message>
    <message>
        <source>Explains the panel that has the focus, with a picture of it.</source>
        <translation>用图说明当前具有焦点的面板。</translation>
    </message>
    <message>
        <source>&amp;Protocols</source>
        <translation>操作流程(&amp;P)</translation>
    </message>
    <message>
        <source>Three ways from a plasmid to a figure, step by step.</source>
        <translation>从质粒到图片的三个流程，逐步说明。</translation>
    </message>
    <message>
        <source>keyboard keys</source>
        <translation>键盘 按键 快捷键</translation>
    </message>
    <message>
        <source>protocol tutorial how to</source>
        <translation>教程 流程 指南</translation>
    </message>
</context>
<context>
    <name>dglm::MetaChildTable</name>
    <message>
        <source>Latents of the family</source>
        <translation>家族的潜特征</translation>
    </message>
    <message>
        <source>filter: latent, name or concept</source>
        <translation>筛选：潜特征、名称或概念</translation>
    </message>
</context>
<context>
    <name>dglm::MetaLatentTable</name>
    <message>
        <source>Families of latents</source>
        <translation>潜特征家族</translation>
    </message>
    <message>
        <source>filter: label or concept</source>
        <translation>筛选：标签或概念</translation>
    </message>
</context>
<context>
    <name>dglm::MetaSaeChart</name>
    <message>
        <source>active families a latent (L0)</source>
        <translation>每个潜特征的活跃家族数 (L0)</translation>
    </message>
    <message>
        <source>reconstruction error</source>
        <translation>重建误差</translation>
    </message>
    <message>
        <source>Reconstruction error of meta-SAEs against their L0</source>
        <translation>元 SAE 的重建误差与 L0</translation>
    </message>
    <message>
        <source>L0 against Reconstruction Error</source>
        <translation>L0 与重建误差</translation>
    </message>
    <message>
        <source>Meta-SAE</source>
        <translation>元 SAE</translation>
    </message>
    <message>
        <source>Name of its run.</source>
        <translation>其运行的名称。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Width and trainer; the control is trained on random directions.</source>
        <translation>宽度和训练器；对照在随机方向上训练。</translation>
    </message>
    <message>
        <source>L0</source>
        <translation>L0</translation>
    </message>
    <message>
        <source>Families that a latent belongs to, on average.</source>
        <translation>一个潜特征平均所属的家族数。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Mean squared error of a direction, summed over its dimensions.</source>
        <translation>一个方向的均方误差，对其各维求和。</translation>
    </message>
    <message>
        <source>%1: L0 %2, error %3</source>
        <translation>%1：L0 %2，误差 %3</translation>
    </message>
</context>
<context>
    <name>dglm::MetaSaeDialog</name>
    <message>
        <source>Train a Meta-SAE</source>
        <translation>训练元 SAE</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>With a concept</source>
        <translation>有概念的</translation>
    </message>
    <message>
        <source>All of the dictionary</source>
        <translation>字典的全部</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Whose directions are learned. Concepts are those of the scores of this project.</source>
        <translation>学习哪些潜特征的方向。概念取自本项目的评分。</translation>
    </message>
    <message>
        <source>F1 above</source>
        <translation>F1 高于</translation>
    </message>
    <message>
        <source>Latents count whose best concept has a held-out F1 above it. The paper has 0.</source>
        <translation>最佳概念的留出 F1 高于此值的潜特征计入。论文中为 0。</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>家族</translation>
    </message>
    <message>
        <source>Meta-latents. The paper has 128 for 1,209 latents.</source>
        <translation>元潜特征数。论文中 1,209 个潜特征对应 128 个。</translation>
    </message>
    <message>
        <source>JumpReLU, one threshold</source>
        <translation>JumpReLU，单一阈值</translation>
    </message>
    <message>
        <source>BatchTopK</source>
        <translation>BatchTopK</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>训练方法</translation>
    </message>
    <message>
        <source>How few families a latent belongs to. JumpReLU is the paper&apos;s.</source>
        <translation>如何使一个潜特征只属于少数家族。论文使用 JumpReLU。</translation>
    </message>
    <message>
        <source>Penalty (alpha)</source>
        <translation>惩罚（alpha）</translation>
    </message>
    <message>
        <source>Weight of the number of families of a latent: more of it leaves fewer.</source>
        <translation>潜特征所属家族数的权重：越大，所属家族越少。</translation>
    </message>
    <message>
        <source>Families a latent (k)</source>
        <translation>每个潜特征的家族数（k）</translation>
    </message>
    <message>
        <source>How many families a latent belongs to, on average.</source>
        <translation>一个潜特征平均属于多少个家族。</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>遍数</translation>
    </message>
    <message>
        <source>Over the latents. The paper has 5,000.</source>
        <translation>遍历潜特征的次数。论文中为 5,000。</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Meta-SAEs of the same kind: families that come back under each seed are evidence.</source>
        <translation>同类的多个元 SAE：在每个种子下都再次出现的家族才是证据。</translation>
    </message>
    <message>
        <source>Also on random directions</source>
        <translation>同时在随机方向上训练</translation>
    </message>
    <message>
        <source>What the same training makes of directions without any families, at a penalty less by .012. l0_against_error.csv compares them.</source>
        <translation>同样的训练在没有任何家族的方向上得到什么（惩罚减少 .012）。l0_against_error.csv 对二者进行比较。</translation>
    </message>
    <message>
        <source>No latents are left: lower the F1, or take all.</source>
        <translation>没有剩下的潜特征：请降低 F1 或选择全部。</translation>
    </message>
    <message>
        <source>For random directions the penalty must be above .012.</source>
        <translation>对随机方向，惩罚必须大于 .012。</translation>
    </message>
    <message>
        <source>A latent cannot belong to more families than there are.</source>
        <translation>一个潜特征所属的家族数不能超过家族总数。</translation>
    </message>
    <message>
        <source>%1 families are learned from the directions of %2 latents. Latents that point the same way come together; what they have in common is told by their concepts.</source>
        <translation>从 %2 个潜特征的方向中学习 %1 个家族。方向相同的潜特征会聚在一起；它们的共同点由其概念说明。</translation>
    </message>
</context>
<context>
    <name>dglm::MetaSaeTable</name>
    <message>
        <source>Meta-SAEs</source>
        <translation>元 SAE</translation>
    </message>
    <message>
        <source>filter: name, trainer, state</source>
        <translation>筛选：名称、训练方法、状态</translation>
    </message>
</context>
<context>
    <name>dglm::MetaSaeWindow</name>
    <message>
        <source>shown</source>
        <translation>已显示</translation>
    </message>
    <message>
        <source>other dictionary</source>
        <translation>其他字典</translation>
    </message>
    <message numerus="yes">
        <source>%n families of random directions, %1</source>
        <translation>
            <numerusform>随机方向的 %n 个家族，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n families of %2 latents, %1</source>
        <translation>
            <numerusform>%2 个潜特征的 %n 个家族，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Meta-SAEs of This Project</source>
        <translation>本项目的元 SAE</translation>
    </message>
    <message>
        <source>Read Them Again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>&lt;b&gt;Meta-SAEs of this project.&lt;/b&gt; Each point is a meta-SAE: from left to right the families that a latent belongs to on average (L0), upwards the error with which the families give its direction back. Fewer families cost error; of two at one L0 the lower one is better.&lt;br&gt;Dashed lines with open points are the control, trained on random directions, which have no families: what lies on them shows no structure, what lies well below does. A click picks a meta-SAE, and its families can be shown in the Families panel.</source>
        <translation>&lt;b&gt;本项目的元 SAE。&lt;/b&gt;每个点是一个元 SAE：横轴为一个潜特征平均所属的家族数 (L0)，纵轴为用家族恢复其方向的误差。家族越少误差越大；L0 相同时，较低者更好。&lt;br&gt;虚线和空心点是对照，在没有家族的随机方向上训练：落在其上者没有结构，明显低于它者才有。单击选取一个元 SAE，其家族可显示在“家族”面板中。</translation>
    </message>
    <message>
        <source>&amp;Show Its Families</source>
        <translation>显示其家族(&amp;S)</translation>
    </message>
    <message>
        <source>In the Families panel, in place of those that are shown there.</source>
        <translation>在“家族”面板中，取代当前显示的家族。</translation>
    </message>
    <message>
        <source>Export &amp;Table...</source>
        <translation>导出表格(&amp;T)...</translation>
    </message>
    <message>
        <source>Each meta-SAE with its options and measures, as CSV or Excel.</source>
        <translation>每个元 SAE 及其选项和度量，CSV 或 Excel。</translation>
    </message>
    <message>
        <source>Export &amp;Figure...</source>
        <translation>导出图形(&amp;F)...</translation>
    </message>
    <message>
        <source>The chart as SVG, PDF or PNG.</source>
        <translation>图表，SVG、PDF 或 PNG。</translation>
    </message>
    <message>
        <source>Reading the meta-SAEs</source>
        <translation>正在读取元 SAE</translation>
    </message>
    <message>
        <source>The meta-SAEs could not be read.</source>
        <translation>无法读取元 SAE。</translation>
    </message>
    <message>
        <source>The meta-SAEs were not read.</source>
        <translation>未读取元 SAE。</translation>
    </message>
    <message>
        <source>This project has no meta-SAE yet. Train one in the Families panel; with a random control it can be seen how much of its families chance would give.</source>
        <translation>本项目还没有元 SAE。可在“家族”面板中训练一个；加上随机对照，可看出其家族有多少会偶然出现。</translation>
    </message>
    <message numerus="yes">
        <source>%n folders could not be read: %1</source>
        <translation>
            <numerusform>%n 个文件夹无法读取：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>None was trained beside a random control, so it is not known which error random directions would have.</source>
        <translation>均未附随机对照训练，因此不知道随机方向会有怎样的误差。</translation>
    </message>
    <message>
        <source>meta-SAEs: families a latent belongs to (L0) against the squared error of a direction; dashed: random directions</source>
        <translation>元 SAE：每个潜特征所属家族数 (L0) 与方向的平方误差；虚线：随机方向</translation>
    </message>
    <message>
        <source>Random directions have no families to show.</source>
        <translation>随机方向没有可显示的家族。</translation>
    </message>
</context>
<context>
    <name>dglm::ModelCard</name>
    <message>
        <source>Model card</source>
        <translation>模型卡片</translation>
    </message>
</context>
<context>
    <name>dglm::ModelLibrary</name>
    <message>
        <source>Reading the model shelf</source>
        <translation>正在读取模型架</translation>
    </message>
    <message>
        <source>Saving the folder of the models</source>
        <translation>正在保存模型文件夹</translation>
    </message>
    <message>
        <source>Asking the model hub for %1</source>
        <translation>正在向模型库查询 %1</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>正在下载 %1</translation>
    </message>
    <message>
        <source>%1 is on the model shelf.</source>
        <translation>%1 已在模型架上。</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>正在检查 %1</translation>
    </message>
    <message>
        <source>%1 is as it was downloaded.</source>
        <translation>%1 与下载时一致。</translation>
    </message>
    <message>
        <source>%1 was not downloaded by this program: there is nothing to compare it with.</source>
        <translation>%1 不是由本程序下载的: 没有可供比较的依据。</translation>
    </message>
</context>
<context>
    <name>dglm::ModelList</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>filter: name, type, licence</source>
        <translation>筛选: 名称、类型、许可</translation>
    </message>
</context>
<context>
    <name>dglm::ModelMenu</name>
    <message>
        <source>&amp;Read the Sequences Not Read Yet</source>
        <translation>读取尚未读取的序列(&amp;R)</translation>
    </message>
    <message>
        <source>Read the Other &amp;Strand of This Sequence</source>
        <translation>读取此序列的另一条链(&amp;S)</translation>
    </message>
    <message>
        <source>Tracks: &amp;Mean over the Reading Frames</source>
        <translation>轨道：阅读框均值(&amp;M)</translation>
    </message>
    <message>
        <source>Tracks: &amp;One Frame (as the Reference)</source>
        <translation>轨道：单个阅读框（同参考实现）(&amp;O)</translation>
    </message>
    <message>
        <source>Tracks: the Other &amp;Strand Too</source>
        <translation>轨道：同时显示另一条链(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open Model...</source>
        <translation>打开模型(&amp;O)...</translation>
    </message>
    <message>
        <source>Read the sequences of this project through another gLM and SAE.</source>
        <translation>用另一个 gLM 和 SAE 读取此项目的序列。</translation>
    </message>
    <message>
        <source>&amp;Models on the Shelf</source>
        <translation>模型架上的模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Fidelity of the SAE</source>
        <translation>SAE 的保真度(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Chosen Model</source>
        <translation>所选模型(&amp;C)</translation>
    </message>
    <message>
        <source>Read T&amp;hem on a Cluster...</source>
        <translation>在集群上读取(&amp;H)...</translation>
    </message>
    <message>
        <source>Writes a folder with the same work in parts, which Snakemake runs on a cluster or on another computer.</source>
        <translation>写入一个文件夹，把同样的工作分成若干部分，由 Snakemake 在集群或另一台计算机上运行。</translation>
    </message>
</context>
<context>
    <name>dglm::ModelOpening</name>
    <message>
        <source>Looking at %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message>
        <source>A model is opened for a project. Open a project or make a new one first.</source>
        <translation>模型是为某个项目打开的。请先打开或新建一个项目。</translation>
    </message>
    <message>
        <source>This project is read only, so nothing new can be read into it. Save a copy and work in that.</source>
        <translation>此项目为只读, 无法读入新内容。请保存副本并在副本中工作。</translation>
    </message>
    <message>
        <source>This is an SAE. Choose it below, and here the folder of the gLM it was trained on.</source>
        <translation>这是一个 SAE。请在下方选择它, 并在此处选择其训练所用 gLM 的文件夹。</translation>
    </message>
    <message>
        <source>This is a gLM. Choose it above, and here the SAE that was trained on it.</source>
        <translation>这是一个 gLM。请在上方选择它, 并在此处选择以它训练的 SAE。</translation>
    </message>
    <message>
        <source>Needs about %1 of memory.</source>
        <translation>大约需要 %1 内存。</translation>
    </message>
    <message numerus="yes">
        <source>Needs about %1 of memory. %2 in %n reading frames are %3 tokens.</source>
        <translation>
            <numerusform>大约需要 %1 内存。%2 在 %n 个阅读框中共 %3 个词元。</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of the gLM</source>
        <translation>gLM 的文件夹</translation>
    </message>
    <message>
        <source>File of the SAE</source>
        <translation>SAE 的文件</translation>
    </message>
    <message>
        <source>Sparse autoencoders (*.pt *.safetensors cfg.json data.pkl);;All files (*)</source>
        <translation>稀疏自编码器 (*.pt *.safetensors cfg.json data.pkl);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>dglm::ModelTexts</name>
    <message>
        <source>for non-commercial use, naming the authors; what is made from it carries the same licence</source>
        <translation>仅限非商业用途, 须注明作者; 衍生成果采用相同许可</translation>
    </message>
    <message>
        <source>naming the authors</source>
        <translation>须注明作者</translation>
    </message>
    <message>
        <source>the publisher&apos;s page may say more</source>
        <translation>发布者的页面可能有更多说明</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Nucleotide Transformer v2, 50 million parameters, 850 species</source>
        <translation>Nucleotide Transformer v2, 5000 万参数, 850 个物种</translation>
    </message>
    <message>
        <source>Nucleotide Transformer v2, 100 million parameters, 850 species</source>
        <translation>Nucleotide Transformer v2, 1 亿参数, 850 个物种</translation>
    </message>
    <message>
        <source>Nucleotide Transformer v2, 250 million parameters, 850 species</source>
        <translation>Nucleotide Transformer v2, 2.5 亿参数, 850 个物种</translation>
    </message>
    <message>
        <source>Nucleotide Transformer v2, 500 million parameters, 850 species</source>
        <translation>Nucleotide Transformer v2, 5 亿参数, 850 个物种</translation>
    </message>
    <message>
        <source>Codon-NT: Nucleotide Transformer v2 of 3-mers, 50 million parameters, 850 species</source>
        <translation>Codon-NT: 3-mer 的 Nucleotide Transformer v2, 5000 万参数, 850 个物种</translation>
    </message>
    <message>
        <source>Nucleotide Transformer v1, 500 million parameters, human reference genome</source>
        <translation>Nucleotide Transformer v1, 5 亿参数, 人类参考基因组</translation>
    </message>
    <message>
        <source>Nucleotide Transformer v1, 500 million parameters, 3,202 human genomes</source>
        <translation>Nucleotide Transformer v1, 5 亿参数, 3,202 个人类基因组</translation>
    </message>
    <message>
        <source>Nucleotide Transformer v1, 2.5 billion parameters, 850 species</source>
        <translation>Nucleotide Transformer v1, 25 亿参数, 850 个物种</translation>
    </message>
    <message>
        <source>Nucleotide Transformer v1, 2.5 billion parameters, 3,202 human genomes</source>
        <translation>Nucleotide Transformer v1, 25 亿参数, 3,202 个人类基因组</translation>
    </message>
    <message>
        <source>Decode-gLM&apos;s SAE on layer 1 of Nucleotide Transformer v2 50M</source>
        <translation>Decode-gLM 在 Nucleotide Transformer v2 50M 第 1 层上的 SAE</translation>
    </message>
    <message>
        <source>%1, %2 layers, width %3, %4 parameters</source>
        <translation>%1, %2 层, 宽度 %3, %4 个参数</translation>
    </message>
    <message>
        <source>BatchTopK (or TopK: the files do not tell)</source>
        <translation>BatchTopK（或 TopK：文件未说明）</translation>
    </message>
    <message>
        <source>%1, width %2, %3 latents</source>
        <translation>%1, 宽度 %2, %3 个潜特征</translation>
    </message>
    <message>
        <source>%1, k %2</source>
        <translation>%1, k %2</translation>
    </message>
    <message>
        <source>gLM</source>
        <translation>gLM</translation>
    </message>
    <message>
        <source>SAE</source>
        <translation>SAE</translation>
    </message>
    <message>
        <source>on disk</source>
        <translation>在磁盘上</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>不可读</translation>
    </message>
    <message>
        <source>not downloaded</source>
        <translation>未下载</translation>
    </message>
    <message>
        <source>The download has not ended. Get it again: it goes on where it stopped.</source>
        <translation>下载尚未结束。再次下载会从中断处继续。</translation>
    </message>
    <message>
        <source>Licence: %1.</source>
        <translation>许可: %1。</translation>
    </message>
    <message>
        <source>Licence: %1 (%2).</source>
        <translation>许可: %1 (%2)。</translation>
    </message>
    <message>
        <source>The folder names no licence. Published Nucleotide Transformer weights are under CC BY-NC-SA 4.0: not for commercial use.</source>
        <translation>该文件夹未注明许可。已发布的 Nucleotide Transformer 权重采用 CC BY-NC-SA 4.0: 不得用于商业用途。</translation>
    </message>
    <message>
        <source>Fits %1.</source>
        <translation>适用于 %1。</translation>
    </message>
    <message>
        <source>Does not fit %1: %2.</source>
        <translation>不适用于 %1: %2。</translation>
    </message>
</context>
<context>
    <name>dglm::ModelsPanel</name>
    <message>
        <source>&lt;b&gt;Models.&lt;/b&gt; The genomic language models (gLM) and sparse autoencoders (SAE) in your models folder, those that this project uses from elsewhere, and those that can be downloaded, each with its licence. An SAE fits a gLM whose activations have as many numbers as it takes.&lt;br&gt;Enter or a double click opens a model for this project, or downloads it. The card of the SAE in use says how much of the model&apos;s loss it recovers.</source>
        <translation>&lt;b&gt;模型。&lt;/b&gt;您的模型文件夹中的基因组语言模型 (gLM) 和稀疏自编码器 (SAE)、此项目从其他位置使用的模型, 以及可下载的模型, 各附许可。SAE 适用于激活值个数与其输入相同的 gLM。&lt;br&gt;按回车或双击可为此项目打开模型, 或下载它。正在使用的 SAE 的卡片会说明它恢复了多少模型损失。</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>打开...</translation>
    </message>
    <message>
        <source>Read the sequences of this project with it.</source>
        <translation>用它读取此项目的序列。</translation>
    </message>
    <message>
        <source>Download...</source>
        <translation>下载...</translation>
    </message>
    <message>
        <source>Check Files</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>Compare the files with what was downloaded.</source>
        <translation>将文件与下载时的内容比较。</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Download Another Model...</source>
        <translation>下载其他模型...</translation>
    </message>
    <message>
        <source>A gLM or SAE of the model hub that is not in this list.</source>
        <translation>模型库中未列于此处的 gLM 或 SAE。</translation>
    </message>
    <message>
        <source>Choose Models Folder...</source>
        <translation>选择模型文件夹...</translation>
    </message>
    <message>
        <source>Read Models Folder Again</source>
        <translation>重新读取模型文件夹</translation>
    </message>
    <message>
        <source>The environment variable DGLM_MODELS names the folder.</source>
        <translation>该文件夹由环境变量 DGLM_MODELS 指定。</translation>
    </message>
    <message>
        <source>Choose the folder in which your models lie.</source>
        <translation>选择存放模型的文件夹。</translation>
    </message>
    <message>
        <source>Reading the models folder...</source>
        <translation>正在读取模型文件夹...</translation>
    </message>
    <message>
        <source>The models folder could not be read.</source>
        <translation>无法读取模型文件夹。</translation>
    </message>
    <message>
        <source>Choose a model to see what it is, which SAE fits it, and its licence.</source>
        <translation>选择一个模型, 查看其内容、适用的 SAE 和许可。</translation>
    </message>
    <message>
        <source>This build cannot download models. Folders that you put into the models folder by hand are as good: choose one to see what it is.</source>
        <translation>此版本无法下载模型。手动放入模型文件夹的文件夹同样可用: 选择一个查看其内容。</translation>
    </message>
    <message>
        <source>Models folder: %1</source>
        <translation>模型文件夹: %1</translation>
    </message>
    <message>
        <source>Download Again...</source>
        <translation>重新下载...</translation>
    </message>
    <message>
        <source>Go On Downloading...</source>
        <translation>继续下载...</translation>
    </message>
    <message>
        <source>Shows the licence first. What has arrived is kept when it is interrupted.</source>
        <translation>先显示许可。中断时已下载的部分会保留。</translation>
    </message>
    <message>
        <source>This build was made without libcurl and cannot download.</source>
        <translation>此版本构建时未包含 libcurl, 无法下载。</translation>
    </message>
    <message>
        <source>The chosen analysis does not use this SAE. Open it with its model, or choose its analysis in the project.</source>
        <translation>所选分析未使用此 SAE。请与其模型一起打开, 或在项目中选择它的分析。</translation>
    </message>
    <message>
        <source>Download Another Model</source>
        <translation>下载其他模型</translation>
    </message>
    <message>
        <source>Repository on the model hub, as OWNER/REPO or OWNER/REPO:FILE:</source>
        <translation>模型库中的仓库, 写作 OWNER/REPO 或 OWNER/REPO:FILE:</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>下载 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Accept and Download</source>
        <translation>接受并下载</translation>
    </message>
    <message>
        <source>Models Folder</source>
        <translation>模型文件夹</translation>
    </message>
</context>
<context>
    <name>dglm::Modes</name>
    <message>
        <source>paper-compatible</source>
        <translation>与论文一致</translation>
    </message>
    <message>
        <source>standard, per base, mean over six frames</source>
        <translation>标准，逐碱基，六个阅读框平均</translation>
    </message>
    <message>
        <source>standard, per base, one frame</source>
        <translation>标准，逐碱基，单阅读框</translation>
    </message>
    <message>
        <source>domain, per base, mean over six frames</source>
        <translation>按区域，逐碱基，六个阅读框平均</translation>
    </message>
    <message>
        <source>domain, per base, one frame</source>
        <translation>按区域，逐碱基，单阅读框</translation>
    </message>
    <message>
        <source>selection, per base</source>
        <translation>所选内容，逐碱基</translation>
    </message>
    <message>
        <source>standard, per token, token tables</source>
        <translation>标准，按词元，词元表</translation>
    </message>
    <message>
        <source>domain, per token, token tables</source>
        <translation>按区域，按词元，词元表</translation>
    </message>
</context>
<context>
    <name>dglm::Navigator</name>
    <message>
        <source>There is no latent %1 in the chosen analysis.</source>
        <translation>所选分析中没有潜特征 %1。</translation>
    </message>
    <message>
        <source>There are no latents yet: no sequence was read by a model.</source>
        <translation>还没有潜特征：尚无序列被模型读取。</translation>
    </message>
</context>
<context>
    <name>dglm::NotesEditor</name>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>dglm::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n files, the last one %1.</source>
        <translation>
            <numerusform>已写入 %n 个文件，最后一个为 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::OpenModelDialog</name>
    <message>
        <source>Open Model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>folder with config.json, vocab.txt and the weights</source>
        <translation>包含 config.json、vocab.txt 和权重的文件夹</translation>
    </message>
    <message>
        <source>ae.pt, checkpoint.pt, .safetensors, or cfg.json of a SAELens folder</source>
        <translation>ae.pt、checkpoint.pt、.safetensors, 或 SAELens 文件夹的 cfg.json</translation>
    </message>
    <message>
        <source>ffn-output: what the feed-forward network adds</source>
        <translation>ffn-output: 前馈网络的输出</translation>
    </message>
    <message>
        <source>block-output: the residual after the layer</source>
        <translation>block-output: 该层之后的残差</translation>
    </message>
    <message>
        <source>layer-input: the residual before the layer</source>
        <translation>layer-input: 该层之前的残差</translation>
    </message>
    <message>
        <source>Where the SAE reads the model&apos;s activations: the place it was trained on.</source>
        <translation>SAE 读取模型激活值的位置: 即其训练时的位置。</translation>
    </message>
    <message>
        <source>Layer whose activations the SAE was trained on, counted from 0.</source>
        <translation>SAE 训练所用激活值的层, 从 0 数起。</translation>
    </message>
    <message>
        <source>as its files say</source>
        <translation>按其文件所述</translation>
    </message>
    <message>
        <source>BatchTopK and TopK have the same tensors. config.yaml or config.json beside the checkpoint tells them apart; without one, BatchTopK is taken.</source>
        <translation>BatchTopK 与 TopK 的张量相同。检查点旁的 config.yaml 或 config.json 可加以区分; 若没有, 则按 BatchTopK 处理。</translation>
    </message>
    <message>
        <source>fp32: 32 bits, as the reference</source>
        <translation>fp32: 32 位, 与参考实现相同</translation>
    </message>
    <message>
        <source>bf16: 16 bits, half the memory, less exact</source>
        <translation>bf16: 16 位, 内存减半, 精度较低</translation>
    </message>
    <message>
        <source>Numbers the model computes with. On most processors bf16 is slower, not faster.</source>
        <translation>模型计算所用的数值类型。在多数处理器上 bf16 更慢而非更快。</translation>
    </message>
    <message>
        <source>&amp;Model (gLM)</source>
        <translation>模型 (gLM)(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;SAE</source>
        <translation>SAE(&amp;S)</translation>
    </message>
    <message>
        <source>Read the SAE &amp;as</source>
        <translation>SAE 读作(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>层(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;ite</source>
        <translation>读取位点(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>数值(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A genomic language model, and a sparse autoencoder that was trained on one of its layers. All sequences of this project are read through both; the project remembers the pair.</source>
        <translation>一个基因组语言模型, 以及在其某一层上训练的稀疏自编码器。此项目的所有序列都会经两者读取; 项目会记住这一组合。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Looking at it...</source>
        <translation>正在查看...</translation>
    </message>
    <message>
        <source>0 to %1</source>
        <translation>0 到 %1</translation>
    </message>
    <message>
        <source>%1; the SAE was trained on this one</source>
        <translation>%1; SAE 即在此层训练</translation>
    </message>
    <message>
        <source>%1; the SAE was trained on layer %2</source>
        <translation>%1; SAE 在第 %2 层训练</translation>
    </message>
    <message>
        <source>%1; the SAE does not say which: set the one it was trained on</source>
        <translation>%1；SAE 未注明层数：请设为训练它时所用的层</translation>
    </message>
    <message>
        <source>Choose Folder...</source>
        <translation>选择文件夹...</translation>
    </message>
    <message>
        <source>Choose File...</source>
        <translation>选择文件...</translation>
    </message>
    <message numerus="yes">
        <source>Read %n Sequences</source>
        <translation>
            <numerusform>读取 %n 条序列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::PanelGuide</name>
    <message>
        <source>Words typed here leave only the rows that hold them. Esc empties the line.</source>
        <translation>在此键入文字后只保留包含它们的行。Esc 清空。</translation>
    </message>
    <message>
        <source>A click on a heading sorts, Shift+click adds a column. Resting on it tells what the column is.</source>
        <translation>单击表头排序，Shift+单击增加一列。指针停在表头上可查看该列的含义。</translation>
    </message>
    <message>
        <source>Name, length and shape of the sequence.</source>
        <translation>序列的名称、长度和形状。</translation>
    </message>
    <message>
        <source>Features: the colour tells the type, the arrow the strand. Inside of them the numbers count bases.</source>
        <translation>注释特征：颜色表示类型，箭头表示链。其内侧的数字为碱基编号。</translation>
    </message>
    <message>
        <source>A ring for each pinned latent: the higher its area, the more strongly the latent fires there.</source>
        <translation>每个固定的潜特征一个环：面积越高，潜特征在那里激活越强。</translation>
    </message>
    <message>
        <source>Which ring is which latent.</source>
        <translation>哪个环对应哪个潜特征。</translation>
    </message>
    <message>
        <source>Every latent has a scale of its own: that one ring is higher than another does not mean that its latent fires more strongly.</source>
        <translation>每个潜特征有自己的刻度：一个环比另一个高，并不表示其潜特征激活更强。</translation>
    </message>
    <message>
        <source>Ruler: positions count from 1 and include the last base.</source>
        <translation>标尺：位置从 1 开始计数，包含最后一个碱基。</translation>
    </message>
    <message>
        <source>Features: the colour tells the type, the arrow the strand.</source>
        <translation>注释特征：颜色表示类型，箭头表示链。</translation>
    </message>
    <message>
        <source>The bases of both strands.</source>
        <translation>双链的碱基。</translation>
    </message>
    <message>
        <source>Tokens: the short words of bases that the model reads.</source>
        <translation>词元：模型读取的由碱基组成的短词。</translation>
    </message>
    <message>
        <source>A track: the height is the latent&apos;s activation at the base. Resting on it tells the number.</source>
        <translation>轨道：高度为潜特征在该碱基处的激活值。指针停在上面可查看数值。</translation>
    </message>
    <message>
        <source>Whether a value is the mean over the reading frames, or of one frame.</source>
        <translation>数值是各阅读框的均值，还是单个阅读框的值。</translation>
    </message>
    <message>
        <source>An activation has no unit and is no probability. Every latent has a scale of its own, so that the heights of two tracks do not compare.</source>
        <translation>激活值没有单位，也不是概率。每个潜特征有自己的刻度，因此两条轨道的高度不可比较。</translation>
    </message>
    <message>
        <source>The features of the sequence that is shown. Arrow keys walk through them.</source>
        <translation>所显示序列的注释特征。方向键可逐个浏览。</translation>
    </message>
    <message>
        <source>Features come from the file: the model neither made nor checked them.</source>
        <translation>注释特征来自文件：模型既没有生成也没有核对它们。</translation>
    </message>
    <message>
        <source>The latents. Arrow keys walk through them, Space pins a track, Ctrl+C copies rows.</source>
        <translation>潜特征。方向键逐个浏览，空格键固定轨道，Ctrl+C 复制行。</translation>
    </message>
    <message>
        <source>A maximum is the highest of this project&apos;s sequences only. n/a means that nothing was measured; it is not 0.</source>
        <translation>最大值仅指此项目的序列中的最高值。n/a 表示未测量，不是 0。</translation>
    </message>
    <message>
        <source>The place; a click shows all of it.</source>
        <translation>所在位置；单击可完整显示。</translation>
    </message>
    <message>
        <source>How specific a latent is to the place, from 0 to 1.</source>
        <translation>潜特征对该位置的特异程度，0 到 1。</translation>
    </message>
    <message>
        <source>Your notes on this sequence.</source>
        <translation>您对此序列的备注。</translation>
    </message>
    <message>
        <source>A latent that is specific to one place of one sequence need not stand for the feature elsewhere: scoring concepts tests that.</source>
        <translation>对一条序列的一处特异的潜特征，在别处未必代表该注释特征：为概念评分可检验这一点。</translation>
    </message>
    <message>
        <source>How often the latent fires how strongly; the counts are on a logarithmic axis.</source>
        <translation>潜特征以何种强度激活的次数；计数为对数坐标。</translation>
    </message>
    <message>
        <source>Where it fires most. A click goes there.</source>
        <translation>激活最强之处。单击即可前往。</translation>
    </message>
    <message>
        <source>Your notes on this latent.</source>
        <translation>您对此潜特征的备注。</translation>
    </message>
    <message>
        <source>The command that gives the same numbers.</source>
        <translation>得出相同数值的命令。</translation>
    </message>
    <message>
        <source>The numbers are of this project&apos;s sequences. In other sequences the latent may fire elsewhere, and more.</source>
        <translation>这些数值只针对此项目的序列。在其他序列中，潜特征可能在别处激活，而且更强。</translation>
    </message>
    <message>
        <source>A row for each latent and concept. Arrow keys walk through them, Ctrl+C copies rows.</source>
        <translation>每个潜特征和概念一行。方向键逐个浏览，Ctrl+C 复制行。</translation>
    </message>
    <message>
        <source>Precision, recall and F1 of each set at the threshold.</source>
        <translation>各集合在该阈值处的精确率、召回率和 F1。</translation>
    </message>
    <message>
        <source>The same at every threshold. Arrow keys move the threshold.</source>
        <translation>每个阈值处的相同数值。方向键移动阈值。</translation>
    </message>
    <message>
        <source>F1 runs from 0 to 1. One that is not well above its null F1 is no more than chance gives, and one from few labelled regions says little: look at the support and the interval.</source>
        <translation>F1 的范围为 0 到 1。没有明显高于随机 F1 的值不过是偶然所得，来自少数带标签区域的值说明不了多少：请看支持数和区间。</translation>
    </message>
    <message>
        <source>The session, how values are set, and the window of the sequence that the model reads.</source>
        <translation>会话、取值方式，以及模型读取的序列窗口。</translation>
    </message>
    <message>
        <source>Which tokens are steered, and which are masked.</source>
        <translation>哪些词元被操控，哪些被掩盖。</translation>
    </message>
    <message>
        <source>The dials. Arrow keys move a slider; a number from -300 to 300 can be typed.</source>
        <translation>旋钮。方向键移动滑块；可键入 -300 到 300 的数值。</translation>
    </message>
    <message>
        <source>The changes are those of the model&apos;s own probabilities. They are no measurement of what a cell would do.</source>
        <translation>这些变化是模型自身概率的变化，并不是对细胞行为的测量。</translation>
    </message>
    <message>
        <source>Tokens, curve, logits and notes; Ctrl+Tab goes from one to the next.</source>
        <translation>词元、曲线、logits 和备注；Ctrl+Tab 依次切换。</translation>
    </message>
    <message>
        <source>The most probable tokens without and with steering.</source>
        <translation>未操控和操控时最可能的词元。</translation>
    </message>
    <message>
        <source>The probability at every strength. The line can be dragged.</source>
        <translation>每个强度处的概率。竖线可拖动。</translation>
    </message>
    <message>
        <source>The probabilities are those of this model at this one place. Beside random latents you see whether a change is large.</source>
        <translation>这些概率属于此模型在这一处的预测。与随机潜特征对照才能看出变化是否大。</translation>
    </message>
    <message>
        <source>A row for each model. Enter opens the chosen one.</source>
        <translation>每个模型一行。按回车打开所选模型。</translation>
    </message>
    <message>
        <source>What the chosen model is, which others fit it, its licence, and what can be done with it.</source>
        <translation>所选模型是什么、哪些模型与之匹配、其许可，以及可对它进行的操作。</translation>
    </message>
    <message>
        <source>How much of the model&apos;s loss the SAE recovers.</source>
        <translation>SAE 恢复了多少模型损失。</translation>
    </message>
    <message>
        <source>A share of 100 % means that the model predicts as well from the SAE as from its own activations. It does not mean that the latents can be understood.</source>
        <translation>100 % 表示模型用 SAE 预测与用自身激活值预测一样好，并不表示潜特征可以理解。</translation>
    </message>
    <message>
        <source>A job: what it does, how far it is, and a button that ends it.</source>
        <translation>一项任务：它在做什么、进度如何，以及用于结束它的按钮。</translation>
    </message>
    <message>
        <source>The time that is left is an estimate from the pace so far; it changes when other jobs run too.</source>
        <translation>剩余时间按目前速度估计；有其他任务运行时会变化。</translation>
    </message>
    <message>
        <source>Arrow keys walk through the list, Enter shows what is chosen. Resting on a row tells more of it.</source>
        <translation>方向键浏览列表，回车显示所选项。指针停在一行上可查看更多信息。</translation>
    </message>
    <message>
        <source>What is missing, and what can be done about it.</source>
        <translation>缺少什么，以及可以怎么办。</translation>
    </message>
    <message>
        <source>A pale name means that the chosen analysis lacks the sequence, and &quot;stale&quot; that it should be read again.</source>
        <translation>名称变淡表示所选分析中没有该序列，“已过时”表示应重新读取。</translation>
    </message>
    <message>
        <source>A row for each run. Choose several to compare them; Enter opens a finished dictionary.</source>
        <translation>每次运行一行。选择多行可以比较；按回车打开已完成的字典。</translation>
    </message>
    <message>
        <source>What the curves show. Concepts and F1 are there where sequences were held out.</source>
        <translation>曲线显示的量。保留了序列时才有概念和 F1。</translation>
    </message>
    <message>
        <source>The runs step by step. Resting on a place reads the values out.</source>
        <translation>各次运行的逐步曲线。停留在某处可读出数值。</translation>
    </message>
    <message>
        <source>Concepts are scored on few held-out sequences while a dictionary trains: the curve tells whether it still gains, not how good it is. Score the finished one in the Concepts panel.</source>
        <translation>训练时只在少数保留序列上评分概念：曲线说明字典是否还在进步，而不是它有多好。请在“概念”面板中为完成的字典评分。</translation>
    </message>
    <message>
        <source>A row for each hit. Enter takes its place in the corpus as a sequence of this project.</source>
        <translation>每个命中一行。回车将其在语料库中的位置取为本项目的序列。</translation>
    </message>
    <message>
        <source>What each sequence of the corpus holds of the queries.</source>
        <translation>语料库中每条序列含有哪些查询。</translation>
    </message>
    <message>
        <source>Where the hits of the chosen query lie along it; arrows show the strand.</source>
        <translation>所选查询的命中沿其分布的位置；箭头表示链。</translation>
    </message>
    <message>
        <source>An e-value is what chance would give in all that was searched: in a larger corpus the same hit has a larger one, its bit score stays. That a training corpus holds a sequence does not yet mean that the model learned it.</source>
        <translation>E 值是在全部搜索范围内偶然会出现的数目：语料库越大，同一命中的 E 值越大，而比特分不变。训练语料库含有某序列，并不意味着模型已经学会它。</translation>
    </message>
    <message>
        <source>The latents of the family. A click selects one, for its card and its track.</source>
        <translation>家族的潜特征。单击可选中一个，查看其卡片和轨道。</translation>
    </message>
    <message>
        <source>A meta-SAE always finds something, on random directions as well. Trust a family whose purity, coverage and stability stand well above those of the random control, and look at its latents one by one.</source>
        <translation>元 SAE 总能找到些什么，在随机方向上也是如此。只有纯度、覆盖率和稳定性明显高于随机对照的家族才可信，并请逐一查看其潜特征。</translation>
    </message>
    <message>
        <source>A row for each family, purest first. The pin gives it a track and a ring.</source>
        <translation>每个家族一行，最纯的在前。图钉为其添加轨道和环。</translation>
    </message>
</context>
<context>
    <name>dglm::PanelHelp</name>
    <message>
        <source>Picture of the panel with its parts numbered</source>
        <translation>面板的图，各部分标有编号</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What Is This Panel?</source>
        <translation>这个面板是什么？</translation>
    </message>
</context>
<context>
    <name>dglm::ParallelCoordinates</name>
    <message>
        <source>Settings and outcomes of the runs</source>
        <translation>各次运行的设置与结果</translation>
    </message>
    <message>
        <source>Let All Runs Through</source>
        <translation>让所有运行通过</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>run: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Name of the training run.</source>
        <translation>训练运行的名称。</translation>
    </message>
</context>
<context>
    <name>dglm::PasteDialog</name>
    <message>
        <source>pasted sequence</source>
        <translation>粘贴的序列</translation>
    </message>
    <message>
        <source>Circular</source>
        <translation>环状</translation>
    </message>
    <message>
        <source>New Sequence from Text</source>
        <translation>从文本新建序列</translation>
    </message>
    <message>
        <source>Bases, or FASTA. White space and numbers are passed over.</source>
        <translation>碱基或 FASTA。空白和数字会被忽略。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>序列</translation>
    </message>
</context>
<context>
    <name>dglm::PlasmidMap</name>
    <message>
        <source>%1 of %2</source>
        <comment>visible range, length</comment>
        <translation>%1，共 %2</translation>
    </message>
    <message>
        <source>%1, linear</source>
        <comment>length or visible range</comment>
        <translation>%1，线性</translation>
    </message>
    <message>
        <source>%1 of %2 tracks shown as rings</source>
        <translation>%2 条轨道中有 %1 条显示为环</translation>
    </message>
    <message>
        <source>Circular map</source>
        <translation>环形图谱</translation>
    </message>
    <message>
        <source>%1 %2: %3 at base %4</source>
        <comment>latent, label, activation, position</comment>
        <translation>%1 %2：碱基 %4 处为 %3</translation>
    </message>
    <message>
        <source>Base %1</source>
        <translation>碱基 %1</translation>
    </message>
    <message>
        <source>rings: %1 of %2</source>
        <extracomment>How many of the tracks are rings, where there is no room for a sentence.</extracomment>
        <translation>环：%1/%2</translation>
    </message>
    <message>
        <source>hits: %1</source>
        <comment>title of a scan</comment>
        <translation>命中：%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>dglm::ProjectFileTracks</name>
    <message>
        <source>Reading the tracks from files</source>
        <translation>正在读取来自文件的轨道</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>%1 names sequences, and this project has none yet. Add the sequences first.</source>
        <translation>%1 指向一些序列,而此项目还没有序列。请先添加序列。</translation>
    </message>
    <message>
        <source>%1 names what is no sequence of this project: %2. The sequences here: %3.</source>
        <translation>%1 中的这些名称不是此项目的序列:%2。此处的序列:%3。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n values or features lie beyond the end of their sequence and were left out, the first of them on %2.</source>
        <translation>
            <numerusform>%1:有 %n 个数值或注释特征超出其序列末端,已略去,其中第一个位于 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n lines could not be read, the first of them is line %2.</source>
        <translation>
            <numerusform>%1:有 %n 行无法读取,其中第一行是第 %2 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has nothing on the sequences of this project.</source>
        <translation>%1 没有关于此项目序列的内容。</translation>
    </message>
    <message>
        <source>Add tracks from %1</source>
        <translation>从 %1 添加轨道</translation>
    </message>
    <message>
        <source>Remove track %1</source>
        <translation>移除轨道 %1</translation>
    </message>
    <message>
        <source>Saving the tracks</source>
        <translation>正在保存轨道</translation>
    </message>
</context>
<context>
    <name>dglm::ProjectPanel</name>
    <message>
        <source>Rena&amp;me Sequence...</source>
        <translation>重命名序列(&amp;M)...</translation>
    </message>
    <message>
        <source>Remove Seq&amp;uence</source>
        <translation>移除序列(&amp;U)</translation>
    </message>
    <message>
        <source>circular</source>
        <translation>环状</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n features</source>
        <translation>
            <numerusform>%1，%2，%n 个注释特征</numerusform>
        </translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>No sequence yet. Drop a FASTA or GenBank file here.</source>
        <translation>还没有序列。请将 FASTA 或 GenBank 文件拖放到此处。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>暂无。</translation>
    </message>
    <message>
        <source>Analyses</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>%1, layer %2</source>
        <translation>%1，第 %2 层</translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation>未知模型</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n reading frames, %2 latents</source>
        <translation>
            <numerusform>%1，%n 个阅读框，%2 个潜特征</numerusform>
        </translation>
    </message>
    <message>
        <source>other strand</source>
        <translation>另一条链</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>Circular sequences were read with windows from base 1. Read them again.</source>
        <translation>环状序列的读取窗口从第 1 个碱基开始。请重新读取。</translation>
    </message>
    <message>
        <source>Read Through the Model</source>
        <translation>用模型读取</translation>
    </message>
    <message>
        <source>Rename Sequence</source>
        <translation>重命名序列</translation>
    </message>
    <message>
        <source>Selected Se&amp;quence...</source>
        <translation>所选序列(&amp;Q)...</translation>
    </message>
    <message>
        <source>Make C&amp;ircular</source>
        <translation>设为环状(&amp;I)</translation>
    </message>
    <message>
        <source>&lt;b&gt;Project.&lt;/b&gt; The sequences of this project, the models that read them, and the analyses: one is one model and dictionary at one layer over these sequences.&lt;br&gt;A click shows a sequence or takes an analysis. Files can be dropped here. Ctrl+click, Shift+click and Ctrl+A select several sequences, to be read, scored, exported or removed together. Delete removes the selected sequences; Ctrl+Z brings them back.</source>
        <translation>&lt;b&gt;项目。&lt;/b&gt;此项目的序列、读取它们的模型，以及各项分析：一项分析是指一个模型及其某一层上的一个字典对这些序列的分析。&lt;br&gt;单击显示序列或采用分析。可将文件拖放到此处。Ctrl+单击、Shift+单击和 Ctrl+A 可选择多条序列，以便一起读取、评分、导出或移除。Delete 移除所选序列；Ctrl+Z 将其恢复。</translation>
    </message>
    <message>
        <source>All selected sequences into one file: GenBank, GFF3, FASTA or BED.</source>
        <translation>将所有所选序列写入一个文件：GenBank、GFF3、FASTA 或 BED。</translation>
    </message>
    <message>
        <source>A circle is read round its origin. What the model read of the sequence as it was goes, and comes back with Undo.</source>
        <translation>环状序列会跨越原点读取。模型按原来形式读取的结果将被移除，撤销后恢复。</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n Seq&amp;uences</source>
        <translation>
            <numerusform>移除 %n 条序列(&amp;U)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Selected Se&amp;quences...</source>
        <translation>
            <numerusform>所选的 %n 条序列(&amp;Q)...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n Sequences &amp;Linear</source>
        <translation>
            <numerusform>将 %n 条序列设为线性(&amp;L)</numerusform>
        </translation>
    </message>
    <message>
        <source>Make &amp;Linear</source>
        <translation>设为线性(&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>Make %n Sequences C&amp;ircular</source>
        <translation>
            <numerusform>将 %n 条序列设为环状(&amp;I)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n Sequences Through the Model</source>
        <translation>
            <numerusform>用模型读取 %n 条序列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Score Concepts on %n Sequences...</source>
        <translation>
            <numerusform>用 %n 条序列为概念评分...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n Sequences...</source>
        <translation>
            <numerusform>导出 %n 条序列...</numerusform>
        </translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出...</translation>
    </message>
    <message>
        <source>Accession: %1</source>
        <translation>登录号：%1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>A file in a folder, both by their names.</extracomment>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A file, and how many sequences it gave: &quot;plasmids.fa (12)&quot;.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n sequences of %1</source>
        <translation>
            <numerusform>来自 %1 的 %n 条序列</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A sequence&apos;s name, and what tells it from another of that name: its accession or file.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>dglm::ProjectTree</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Name of an entry and its state, such as &quot;pUC19 (computing)&quot;.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>filter: name</source>
        <translation>筛选：名称</translation>
    </message>
    <message>
        <source>Filter the project</source>
        <translation>筛选项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
</context>
<context>
    <name>dglm::ReadOut</name>
    <message numerus="yes">
        <source>and %n more features</source>
        <translation>
            <numerusform>以及另外 %n 个注释特征</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more tracks</source>
        <translation>
            <numerusform>以及另外 %n 条轨道</numerusform>
        </translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>词元 %1</translation>
    </message>
</context>
<context>
    <name>dglm::ReadWarnings</name>
    <message numerus="yes">
        <source>%1 empty records were skipped; the first is %2.</source>
        <translation>
            <numerusform>已跳过 %1 条空序列；第一条是 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records look like proteins and were skipped; the first is %2.</source>
        <translation>
            <numerusform>有 %1 条序列看起来是蛋白质，已跳过；第一条是 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 characters are not nucleotide letters and were read as N, the first in %2.</source>
        <translation>
            <numerusform>有 %1 个字符不是核苷酸字母，已读作 N；第一个在 %2 中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records do not say whether they are circular and were read as linear; the first is %2.</source>
        <translation>
            <numerusform>有 %1 条序列未说明是否为环状，已按线性读取；第一条是 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records have no // at their end; the first is %2.</source>
        <translation>
            <numerusform>有 %1 条序列末尾没有 //；第一条是 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 features lie beyond the end of their record and were skipped; the first is %2.</source>
        <translation>
            <numerusform>有 %1 个注释特征超出序列末端，已跳过；第一个是 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 features have a location that cannot be read and were skipped; the first is %2.</source>
        <translation>
            <numerusform>有 %1 个注释特征的位置无法读取，已跳过；第一个是 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 features reach into other records; what lies there was left out. The first is %2.</source>
        <translation>
            <numerusform>有 %1 个注释特征延伸到其他记录；位于其他记录的部分已略去。第一个是 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 qualifiers have no closing quote and were ended at the next qualifier or feature; the first is %2.</source>
        <translation>
            <numerusform>有 %1 个限定符缺少结束引号，已在下一个限定符或注释特征处截断；第一个是 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The features of %1 records cannot be read and were left out; the first is %2.</source>
        <translation>
            <numerusform>有 %1 条序列的注释特征无法读取，已略去；第一条是 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lines of annotations have not the nine columns of GFF3 and were skipped; the first is line %2.</source>
        <translation>
            <numerusform>有 %1 行注释没有 GFF3 的九列，已跳过；第一处是第 %2 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lines of annotations have no numbers for start and end and were skipped; the first is line %2.</source>
        <translation>
            <numerusform>有 %1 行注释的起点和终点不是数字，已跳过；第一处是第 %2 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 features belong to sequences that are not there and were left out; the first is called %2.</source>
        <translation>
            <numerusform>有 %1 个注释特征所属的序列不存在，已略去；第一条序列名为 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 letters U were read as T, the first in %2.</source>
        <translation>
            <numerusform>有 %1 个字母 U 被读作 T，第一个在 %2 中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes are not UTF-8 and were read as Latin-1, the first in line %2.</source>
        <translation>
            <numerusform>有 %1 个字节不是 UTF-8，已按 Latin-1 读取，第一个在第 %2 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lines of annotations have something that GFF3 does not know, which was left out; the first is line %2.</source>
        <translation>
            <numerusform>%1 行注释中有 GFF3 不认识的内容，已略去；首处在第 %2 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records have the name of an earlier one, which got the features of all; the first is %2.</source>
        <translation>
            <numerusform>%1 条序列与先前的一条同名，注释特征都归了先前那条；第一条是 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records have no base but N, in which there is nothing to read; the first is %2.</source>
        <translation>
            <numerusform>%1 条序列除 N 外没有任何碱基，没有可读取的内容；第一条为 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records do not give their length; the first is %2.</source>
        <translation>
            <numerusform>有 %1 条序列未给出长度；第一条是 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The length that %1 records give differs from their sequences; the first is %2.</source>
        <translation>
            <numerusform>有 %1 条序列给出的长度与序列不符；第一条是 %2。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ReadingDesk</name>
    <message>
        <source>Reading the other strand of %1</source>
        <translation>正在读取 %1 的另一条链</translation>
    </message>
    <message>
        <source>Reading %1 through the model</source>
        <translation>正在用模型读取 %1</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n sequences through the model</source>
        <translation>
            <numerusform>正在用模型读取 %n 条序列</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message numerus="yes">
        <source>Taking in %n sequences</source>
        <translation>
            <numerusform>正在导入 %n 条序列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ReadingStrip</name>
    <message>
        <source>The model has not read this sequence yet, so there are no tracks.</source>
        <translation>模型尚未读取此序列，因此没有轨道。</translation>
    </message>
    <message>
        <source>The model has not read the other strand of this sequence yet.</source>
        <translation>模型尚未读取此序列的另一条链。</translation>
    </message>
    <message>
        <source>Read with windows from base 1, so the tracks depend on where the file begins. Read it again to have windows start where the sequence itself says.</source>
        <translation>此序列的读取窗口从第 1 个碱基开始，因此轨道取决于文件的起点。重新读取后，窗口将从序列自身决定的位置开始。</translation>
    </message>
    <message>
        <source>No latent is pinned. Select one in the table to see its track, or press Space to pin it.</source>
        <translation>没有固定的潜特征。在表格中选择一个即可查看其轨道，按空格键将其固定。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This sequence is long, %1, so the model has not read it yet.</source>
        <translation>该序列较长（%1），模型尚未读取。</translation>
    </message>
    <message>
        <source>At the pace of the last reading it takes about %1.</source>
        <translation>按上次读取的速度约需 %1。</translation>
    </message>
    <message>
        <source>It needs about %1 of memory beside the model.</source>
        <translation>除模型外约需 %1 内存。</translation>
    </message>
    <message>
        <source>To read a part, select it and take it as a sequence of its own (File menu).</source>
        <translation>若只读取一部分，请选中它并作为独立序列（“文件”菜单）。</translation>
    </message>
    <message>
        <source>How long that takes is known once something was read.</source>
        <translation>读取过序列之后才能估计所需时间。</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading was cancelled at %1. What was read is kept until the program is closed.</source>
        <translation>读取在 %1 处被取消。已读取的内容会保留到程序关闭为止。</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Read It Now</source>
        <translation>立即读取</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>重新读取</translation>
    </message>
</context>
<context>
    <name>dglm::Reasons</name>
    <message>
        <source>it is a folder</source>
        <translation>它是一个文件夹</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>reading from the disk failed</source>
        <translation>从磁盘读取失败</translation>
    </message>
    <message>
        <source>reading stopped half-way</source>
        <translation>读取中途停止</translation>
    </message>
    <message>
        <source>its compressed data is damaged</source>
        <translation>压缩数据已损坏</translation>
    </message>
    <message>
        <source>its compressed data stops in the middle</source>
        <translation>压缩数据在中途中断</translation>
    </message>
    <message>
        <source>it holds only the start of compressed data</source>
        <translation>只包含压缩数据的开头</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>内容为空</translation>
    </message>
    <message>
        <source>it holds binary data</source>
        <translation>包含二进制数据</translation>
    </message>
    <message>
        <source>it is XML</source>
        <translation>它是 XML</translation>
    </message>
    <message>
        <source>it has annotations without sequences; give it together with FASTA of the same name</source>
        <translation>其中有注释而没有序列；请与同名的 FASTA 一起给出</translation>
    </message>
    <message>
        <source>it is a Git LFS pointer; fetch the real file</source>
        <translation>它是 Git LFS 指针；请获取真正的文件</translation>
    </message>
    <message>
        <source>it is a JPEG picture</source>
        <translation>它是 JPEG 图片</translation>
    </message>
    <message>
        <source>it is a PDF document</source>
        <translation>它是 PDF 文档</translation>
    </message>
    <message>
        <source>it is a PNG picture</source>
        <translation>它是 PNG 图片</translation>
    </message>
    <message>
        <source>it is a ZIP archive or an office document; unpack it or export it first</source>
        <translation>它是 ZIP 压缩包或办公文档；请先解压或导出</translation>
    </message>
    <message>
        <source>it is a database or a project, not a file of sequences</source>
        <translation>它是数据库或项目，不是序列文件</translation>
    </message>
    <message>
        <source>it is a web page, perhaps an error page of the download</source>
        <translation>它是网页，可能是下载出错页面</translation>
    </message>
    <message>
        <source>it is an old office document; export it first</source>
        <translation>它是旧版办公文档；请先导出</translation>
    </message>
    <message>
        <source>it is compressed with bzip2; unpack it first</source>
        <translation>它经 bzip2 压缩；请先解压</translation>
    </message>
    <message>
        <source>it is compressed with xz; unpack it first</source>
        <translation>它经 xz 压缩；请先解压</translation>
    </message>
    <message>
        <source>it looks like a table, but its first line names no &apos;sequence&apos; column</source>
        <translation>它看起来像表格，但第一行没有“sequence”列</translation>
    </message>
    <message>
        <source>it seems to be FASTQ; convert it to FASTA</source>
        <translation>它似乎是 FASTQ；请转换为 FASTA</translation>
    </message>
    <message>
        <source>its first line is neither a header nor a sequence</source>
        <translation>第一行既不是标题也不是序列</translation>
    </message>
    <message>
        <source>there is no record in it</source>
        <translation>其中没有序列</translation>
    </message>
    <message>
        <source>record %1 has only %2 of %3 bases</source>
        <translation>序列 %1 只有 %3 个碱基中的 %2 个</translation>
    </message>
    <message>
        <source>record %1 has only %2 bases</source>
        <translation>序列 %1 只有 %2 个碱基</translation>
    </message>
    <message>
        <source>the quote that line %1 opens is not closed</source>
        <translation>第 %1 行打开的引号没有闭合</translation>
    </message>
    <message>
        <source>line %1 has %2 fields, its header %3</source>
        <translation>第 %1 行有 %2 个字段，而表头有 %3 个</translation>
    </message>
    <message>
        <source>it holds a protein or RNA, not DNA</source>
        <translation>包含的是蛋白质或 RNA，而不是 DNA</translation>
    </message>
    <message>
        <source>it holds no DNA sequence</source>
        <translation>不包含 DNA 序列</translation>
    </message>
    <message>
        <source>its last block is not whole</source>
        <translation>最后一个数据块不完整</translation>
    </message>
    <message>
        <source>it is empty or has letters that stand for no base</source>
        <translation>序列为空，或含有不代表任何碱基的字母</translation>
    </message>
    <message>
        <source>a pattern is written in IUPAC letters (A C G T R Y ... N)</source>
        <translation>模式须用 IUPAC 字母书写 (A C G T R Y ... N)</translation>
    </message>
    <message>
        <source>bases are numbered from 1</source>
        <translation>碱基从 1 开始编号</translation>
    </message>
    <message>
        <source>no feature, latent or base pattern reads like this</source>
        <translation>没有与之相符的注释特征、潜特征或碱基模式</translation>
    </message>
    <message>
        <source>nothing was typed</source>
        <translation>没有输入任何内容</translation>
    </message>
    <message>
        <source>the range ends before it starts, and this record is linear</source>
        <translation>范围的终点在起点之前，而此序列是线性的</translation>
    </message>
    <message>
        <source>the record ends at base %1</source>
        <translation>序列在碱基 %1 处结束</translation>
    </message>
    <message>
        <source>an older version made it and it must be converted first</source>
        <translation>它由旧版本创建，必须先转换</translation>
    </message>
    <message>
        <source>a program was stopped while it wrote to it, and %1 beside it can only be used where both may be written; copy both to such a folder and open the copy</source>
        <translation>某个程序在写入时被终止，旁边的 %1 只能在两个文件都可写的地方使用；请把两者复制到这样的文件夹并打开副本</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>它是其他类型的文件</translation>
    </message>
    <message>
        <source>it is open for reading only, or its file or folder is write-protected</source>
        <translation>它以只读方式打开，或者文件或文件夹受写保护</translation>
    </message>
    <message>
        <source>it is the project itself; choose another name</source>
        <translation>它就是项目本身；请选择其他名称</translation>
    </message>
    <message>
        <source>its activations exceed 1 GB; use fewer frames</source>
        <translation>其激活值超过 1 GB；请使用更少的阅读框</translation>
    </message>
    <message>
        <source>its folder cannot be written</source>
        <translation>其所在文件夹无法写入</translation>
    </message>
    <message>
        <source>the activations of a latent cannot be read</source>
        <translation>某个潜特征的激活值无法读取</translation>
    </message>
    <message>
        <source>the activations of a record cannot be read</source>
        <translation>某条序列的激活值无法读取</translation>
    </message>
    <message>
        <source>the file is write-protected</source>
        <translation>文件受写保护</translation>
    </message>
    <message>
        <source>the folder does not exist or is write-protected</source>
        <translation>文件夹不存在或受写保护</translation>
    </message>
    <message>
        <source>the tokens of a record cannot be read</source>
        <translation>某条序列的词元无法读取</translation>
    </message>
    <message>
        <source>there are too many copies of the demo</source>
        <translation>演示项目的副本过多</translation>
    </message>
    <message>
        <source>the server asks for a sign-in: the model is private, or there is none of that name</source>
        <translation>服务器要求登录：模型是私有的，或没有这个名称的模型</translation>
    </message>
    <message>
        <source>access is denied; the model may have to be asked for on the hub&apos;s page first</source>
        <translation>访问被拒绝；可能需要先在模型中心的网页上申请</translation>
    </message>
    <message>
        <source>there is no such model, revision or file; check the name</source>
        <translation>没有这样的模型、版本或文件；请检查名称</translation>
    </message>
    <message>
        <source>the server had too many requests; wait a while</source>
        <translation>服务器请求过多；请稍候</translation>
    </message>
    <message>
        <source>the server has a fault; try again later</source>
        <translation>服务器故障；请稍后重试</translation>
    </message>
    <message>
        <source>the server does not give it</source>
        <translation>服务器不提供</translation>
    </message>
    <message>
        <source>it has no column %1</source>
        <translation>缺少列 %1</translation>
    </message>
    <message>
        <source>row %1 has &apos;%2&apos; as %3</source>
        <translation>第 %1 行的 %3 为 &apos;%2&apos;</translation>
    </message>
    <message>
        <source>neither its name nor a summary tells the layer</source>
        <translation>名称和摘要均未说明层</translation>
    </message>
    <message>
        <source>neither the folder&apos;s name nor the summary tells the layer</source>
        <translation>文件夹名称和摘要均未说明层</translation>
    </message>
    <message>
        <source>it has no run_metadata</source>
        <translation>缺少 run_metadata</translation>
    </message>
    <message>
        <source>it has no &apos;=&apos; between the concept and its labels</source>
        <translation>概念与其标签之间没有“=”</translation>
    </message>
    <message>
        <source>the concept has no name</source>
        <translation>概念没有名称</translation>
    </message>
    <message>
        <source>no latent fires on the sequences of the tuning set</source>
        <translation>没有潜特征在调参集的序列上激活</translation>
    </message>
    <message>
        <source>no latent outlines a concept of the tuning set</source>
        <translation>没有潜特征能勾勒调参集中的概念</translation>
    </message>
    <message>
        <source>Records whose bases stand in an earlier set too: %1. The first is %2; the other strand, and a circle that begins elsewhere, count as the same. What was tuned on is no test.</source>
        <translation>碱基也出现在前面集合中的序列：%1 条。第一条是 %2；另一条链以及起点不同的环视为相同。用于调优的数据不能用作测试。</translation>
    </message>
    <message>
        <source>Set %1 has no label.</source>
        <translation>集合 %1 没有标签。</translation>
    </message>
    <message>
        <source>No label of set 0 stands in set 1 or 2, so that nothing is tested.</source>
        <translation>集合 0 的标签都不在集合 1 或 2 中，因此没有任何检验。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; already means %2</source>
        <translation>“%1”已表示 %2</translation>
    </message>
    <message>
        <source>one of its records is in another set too</source>
        <translation>其中一条序列也在另一个集合中</translation>
    </message>
    <message>
        <source>it takes activations of %1 numbers, this model has %2</source>
        <translation>它需要 %1 个数值的激活值, 该模型有 %2 个</translation>
    </message>
    <message>
        <source>it was trained on layer %1, this model has layers 0 to %2</source>
        <translation>它在第 %1 层训练, 该模型只有第 0 到 %2 层</translation>
    </message>
    <message>
        <source>it reads %1 numbers a token, the model gives %2</source>
        <translation>它每个词元读取 %1 个数值, 模型给出 %2 个</translation>
    </message>
    <message>
        <source>it has neither an encoder nor a decoder under a known name. Found: %1; expected: encoder.weight and decoder.weight, or W_enc and W_dec</source>
        <translation>其中没有已知名称的编码器或解码器。找到：%1；应为：encoder.weight 和 decoder.weight，或 W_enc 和 W_dec</translation>
    </message>
    <message>
        <source>%1 beside it calls it %2, and its tensors are of none that is known here. Found: %3</source>
        <translation>旁边的 %1 称其为 %2，而其张量不属于本程序已知的任何类型。找到：%3</translation>
    </message>
    <message>
        <source>%1 beside it says %2 %3, and its tensors %4. The two do not belong together: put the checkpoint&apos;s own beside it</source>
        <translation>旁边的 %1 写明 %2 为 %3，而其张量为 %4。两者不匹配：请将该检查点自己的配置放在旁边</translation>
    </message>
    <message>
        <source>model.safetensors or pytorch_model.bin</source>
        <translation>model.safetensors 或 pytorch_model.bin</translation>
    </message>
    <message>
        <source>it would call %1</source>
        <translation>它会调用 %1</translation>
    </message>
    <message>
        <source>its pickle is not whole</source>
        <translation>其 pickle 不完整</translation>
    </message>
    <message>
        <source>its zip directory is missing</source>
        <translation>缺少 zip 目录</translation>
    </message>
    <message>
        <source>it has no safetensors header</source>
        <translation>没有 safetensors 文件头</translation>
    </message>
    <message>
        <source>its header is longer than the file</source>
        <translation>其文件头比文件还长</translation>
    </message>
    <message>
        <source>one of its tensors is not whole</source>
        <translation>其中一个张量不完整</translation>
    </message>
    <message>
        <source>The fidelity</source>
        <translation>保真度</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>no sequence has two tokens or more</source>
        <translation>没有序列包含两个或以上词元</translation>
    </message>
    <message>
        <source>The value of latent %1</source>
        <translation>潜特征 %1 的值</translation>
    </message>
    <message>
        <source>with it the model&apos;s numbers overflow; take one nearer to those that the latent has by itself</source>
        <translation>该值会使模型的数值溢出；请取更接近该潜特征自身取值的值</translation>
    </message>
    <message>
        <source>it has no 16S gene with A1408: %1 stands on neither strand</source>
        <translation>其中没有带 A1408 的 16S 基因：%1 不在任何一条链上</translation>
    </message>
    <message>
        <source>the token with A1408 is no k-mer of the model</source>
        <translation>含 A1408 的词元不是模型的 k-mer</translation>
    </message>
    <message>
        <source>the sequence has tokens 0 to %1</source>
        <translation>序列的词元为 0 到 %1</translation>
    </message>
    <message>
        <source>the sequence has bases 1 to %1</source>
        <translation>序列的碱基为 1 到 %1</translation>
    </message>
    <message>
        <source>the sequence has no such feature</source>
        <translation>序列中没有这样的注释特征</translation>
    </message>
    <message>
        <source>it has a second &apos;=&apos;; a line is one concept</source>
        <translation>该行有第二个“=”；一行只写一个概念</translation>
    </message>
    <message>
        <source>no feature of these sequences has a name by that choice</source>
        <translation>按此选择，这些序列中没有任何特征有名称</translation>
    </message>
    <message>
        <source>no label of the tuning set names as many regions as a concept needs</source>
        <translation>调优集中没有任何标签达到一个概念所需的区域数</translation>
    </message>
    <message>
        <source>%1 holds the tensors of a %2%3 autoencoder</source>
        <translation>%1 含有 %2%3 自编码器的张量</translation>
    </message>
    <message>
        <source>A record</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>A token</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Nothing was written to %1.</source>
        <translation>未向 %1 写入任何内容。</translation>
    </message>
    <message>
        <source>The copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>The dictionary %1</source>
        <translation>字典 %1</translation>
    </message>
    <message>
        <source>What has arrived is kept; the same download goes on from there.</source>
        <translation>已到达的部分会保留；再次下载会从那里继续。</translation>
    </message>
    <message>
        <source>Work on the project %1</source>
        <translation>对项目 %1 的操作</translation>
    </message>
    <message>
        <source>a BatchTopK dictionary takes the largest of a whole batch. Use the command encode for that</source>
        <translation>BatchTopK 字典在整个批次中取最大值。请改用命令 encode</translation>
    </message>
    <message>
        <source>a bigWig file cannot hold a record as long as %1</source>
        <translation>bigWig 文件容不下像 %1 这样长的序列</translation>
    </message>
    <message>
        <source>a bigWig file needs at least one record</source>
        <translation>bigWig 文件至少需要一条序列</translation>
    </message>
    <message>
        <source>a gLM is a folder with config.json, vocab.txt and weights, and this is a file</source>
        <translation>gLM 是含有 config.json、vocab.txt 和权重的文件夹，而这是一个文件</translation>
    </message>
    <message>
        <source>frame %1 has no token at base %2</source>
        <translation>阅读框 %1 在碱基 %2 处没有词元</translation>
    </message>
    <message>
        <source>it ends after %1 bytes</source>
        <translation>它在 %1 字节后结束</translation>
    </message>
    <message>
        <source>it ends before it starts, and the sequence is linear</source>
        <translation>终点在起点之前，而序列是线性的</translation>
    </message>
    <message>
        <source>it has %1 tokens, the configuration %2</source>
        <translation>它有 %1 个词元，配置为 %2</translation>
    </message>
    <message>
        <source>it has &apos;%1&apos;, and the configuration has layers 0 to %2</source>
        <translation>它有“%1”，而配置只有第 0 至 %2 层</translation>
    </message>
    <message>
        <source>it has no file %1</source>
        <translation>其中没有文件 %1</translation>
    </message>
    <message>
        <source>it has no record</source>
        <translation>其中没有序列</translation>
    </message>
    <message>
        <source>it has no two numbers</source>
        <translation>其中没有两个数字</translation>
    </message>
    <message>
        <source>it holds %1 runs of SAE latents; import the folder of one run</source>
        <translation>其中有 %1 次 SAE 潜特征运行；请导入其中一次运行的文件夹</translation>
    </message>
    <message>
        <source>it holds neither a gLM (config.json, vocab.txt and weights) nor an SAE</source>
        <translation>其中既没有 gLM（config.json、vocab.txt 和权重）也没有 SAE</translation>
    </message>
    <message>
        <source>it holds several SAEs; say which as %1:FILE, one of %2</source>
        <translation>其中有多个 SAE；请以 %1:FILE 指明其一：%2</translation>
    </message>
    <message>
        <source>it holds what a %1 autoencoder does not have: %2</source>
        <translation>其中有 %1 自编码器所没有的：%2</translation>
    </message>
    <message>
        <source>it is a Matryoshka BatchTopK whose group_sizes make %1 latents, and it has %2</source>
        <translation>这是 Matryoshka BatchTopK，其 group_sizes 合计 %1 个潜特征，而它有 %2 个</translation>
    </message>
    <message>
        <source>it is larger than %1 MB</source>
        <translation>它大于 %1 MB</translation>
    </message>
    <message>
        <source>it is missing or not a JSON object</source>
        <translation>它缺失或不是 JSON 对象</translation>
    </message>
    <message>
        <source>it is neither a name that &apos;models list&apos; shows nor OWNER/REPO[:FILE]</source>
        <translation>它既不是“models list”列出的名称，也不是 OWNER/REPO[:FILE]</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>it names %1 twice</source>
        <translation>其中 %1 出现两次</translation>
    </message>
    <message>
        <source>it was not scored for a selection</source>
        <translation>它不是针对所选区域评分的</translation>
    </message>
    <message>
        <source>it was not scored on records of this project</source>
        <translation>它不是在本项目的序列上评分的</translation>
    </message>
    <message>
        <source>its SHA-256 is %1, published is %2</source>
        <translation>其 SHA-256 为 %1，公布的为 %2</translation>
    </message>
    <message>
        <source>its header names no &apos;sequence&apos; column</source>
        <translation>其表头没有“sequence”列</translation>
    </message>
    <message>
        <source>its k is not between 1 and its number of latents</source>
        <translation>其 k 不在 1 与潜特征数之间</translation>
    </message>
    <message>
        <source>its rows do not belong together</source>
        <translation>其各行不相匹配</translation>
    </message>
    <message>
        <source>its site is not known</source>
        <translation>其读取位点未知</translation>
    </message>
    <message>
        <source>its weights have no language-model head (lm_head); activations and latents need none</source>
        <translation>其权重没有语言模型头 (lm_head)；激活值和潜特征不需要它</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>list of files</source>
        <translation>文件列表</translation>
    </message>
    <message>
        <source>looked up again</source>
        <translation>再次查看</translation>
    </message>
    <message>
        <source>mask_token_id is %1, and &lt;mask&gt; is token %2 of vocab.txt</source>
        <translation>mask_token_id 为 %1，而 &lt;mask&gt; 是 vocab.txt 的第 %2 个词元</translation>
    </message>
    <message>
        <source>named for %1</source>
        <translation>为 %1 命名</translation>
    </message>
    <message>
        <source>none of its tensors belongs to this model. Found: %1; expected: &apos;%2&apos; and so on</source>
        <translation>其中没有属于此模型的张量。找到：%1；应为：“%2”等</translation>
    </message>
    <message>
        <source>nothing was read</source>
        <translation>未读取任何内容</translation>
    </message>
    <message>
        <source>stored in %1</source>
        <translation>存入 %1</translation>
    </message>
    <message>
        <source>the checkpoint has %1</source>
        <translation>检查点为 %1</translation>
    </message>
    <message>
        <source>the connection was cut too often</source>
        <translation>连接中断次数过多</translation>
    </message>
    <message>
        <source>the data of &apos;%1&apos; lie beyond its end</source>
        <translation>“%1”的数据超出其末尾</translation>
    </message>
    <message>
        <source>the demo&apos;s description</source>
        <translation>演示项目的描述</translation>
    </message>
    <message>
        <source>the demo&apos;s folder has no GenBank file</source>
        <translation>演示项目的文件夹中没有 GenBank 文件</translation>
    </message>
    <message>
        <source>the folder has no file</source>
        <translation>文件夹中没有文件</translation>
    </message>
    <message>
        <source>the folder has no file of sequences, but %1</source>
        <translation>文件夹中没有序列文件，只有 %1</translation>
    </message>
    <message>
        <source>the model&apos;s vocabulary has no such token</source>
        <translation>模型的词表中没有这样的词元</translation>
    </message>
    <message>
        <source>the records this project lists</source>
        <translation>本项目列出的序列</translation>
    </message>
    <message>
        <source>the run</source>
        <translation>该次运行</translation>
    </message>
    <message>
        <source>the server does not resume</source>
        <translation>服务器不支持续传</translation>
    </message>
    <message>
        <source>the server sends more than the %1 bytes of the hub&apos;s list</source>
        <translation>服务器发送的内容超过 hub 列表中的 %1 字节</translation>
    </message>
    <message>
        <source>the weights are not floating-point numbers</source>
        <translation>权重不是浮点数</translation>
    </message>
    <message>
        <source>the window has tokens 0 to %1</source>
        <translation>窗口的词元为 0 至 %1</translation>
    </message>
    <message>
        <source>this model reads at most %1 tokens at once, &lt;cls&gt; included</source>
        <translation>此模型一次最多读取 %1 个词元，含 &lt;cls&gt;</translation>
    </message>
    <message>
        <source>this project has none of that number</source>
        <translation>本项目中没有该编号</translation>
    </message>
    <message>
        <source>validation set %1</source>
        <translation>验证集 %1</translation>
    </message>
    <message>
        <source>weights must be floating-point numbers</source>
        <translation>权重必须是浮点数</translation>
    </message>
    <message>
        <source>write all, none, masked, neighbours:N, a token index, indices I-K, bases b:START-END or feature:NAME, separated by commas</source>
        <translation>请写 all、none、masked、neighbours:N、词元序号、序号 I-K、碱基 b:START-END 或 feature:NAME，以逗号分隔</translation>
    </message>
    <message>
        <source>written to %1</source>
        <translation>写入 %1</translation>
    </message>
    <message>
        <source>none of its lines is an annotation</source>
        <translation>其中没有一行是注释</translation>
    </message>
    <message>
        <source>&apos;%1&apos; and &apos;%2&apos; have %3 and %4 entries</source>
        <translation>“%1”和“%2”分别有 %3 和 %4 项</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no list</source>
        <translation>“%1”不是列表</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no list of texts</source>
        <translation>“%1”不是文本列表</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number</source>
        <translation>“%1”不是数字</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no text</source>
        <translation>“%1”不是文本</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no whole number from 0 to %2</source>
        <translation>“%1”不是 0 到 %2 的整数</translation>
    </message>
    <message>
        <source>&apos;layer&apos; of feature %1 is %2, and the dictionary is of layer %3</source>
        <translation>特征 %1 的“layer”为 %2，而字典属于第 %3 层</translation>
    </message>
    <message>
        <source>a number of &apos;%1&apos; is too large</source>
        <translation>“%1”中有一个数字过大</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>it has no &apos;%1&apos;</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>it holds no feature</source>
        <translation>其中没有特征</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>it is no JSON that can be read, from &apos;%1&apos; on: the text breaks off, or a number there is too large</source>
        <translation>从“%1”起不是可读取的 JSON：文本中断，或该处的数字过大</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <source>its &apos;modelId&apos; is %1, and the project&apos;s model is %2</source>
        <translation>其“modelId”为 %1，而项目的模型为 %2</translation>
    </message>
    <message>
        <source>none of its features has an explanation</source>
        <translation>其中没有任何特征带有解释</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no step</source>
        <translation>“%1”不是步数</translation>
    </message>
    <message>
        <source>both they and the sequences to train on need annotated features, or there is nothing to score</source>
        <translation>它们和用于训练的序列都需要注释特征，否则没有可评分的内容</translation>
    </message>
    <message>
        <source>it has no checkpoint yet</source>
        <translation>还没有检查点</translation>
    </message>
    <message>
        <source>it is no folder of a training run</source>
        <translation>它不是训练运行的文件夹</translation>
    </message>
    <message>
        <source>it is no folder</source>
        <translation>它不是文件夹</translation>
    </message>
    <message>
        <source>there is no column &apos;%1&apos;</source>
        <translation>没有“%1”列</translation>
    </message>
    <message>
        <source>feature library</source>
        <translation>特征库</translation>
    </message>
    <message>
        <source>it needs a column of names and one of sequences, such as &apos;name&apos; and &apos;sequence&apos;</source>
        <translation>需要一列名称和一列序列，例如 &apos;name&apos; 和 &apos;sequence&apos;</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>the sequence of %1 has letters that are no bases</source>
        <translation>%1 的序列含有非碱基字母</translation>
    </message>
    <message>
        <source>no feature of %1 bases or more</source>
        <translation>没有不少于 %1 个碱基的特征</translation>
    </message>
    <message>
        <source>none of its sequences has a feature</source>
        <translation>其序列均无特征</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>it names no corpus</source>
        <translation>未指明语料库</translation>
    </message>
    <message>
        <source>one of its values is of another kind</source>
        <translation>其中一个值的类型不符</translation>
    </message>
    <message>
        <source>the sequences of the corpus, in %1 files</source>
        <translation>语料库的序列（%1 个文件）</translation>
    </message>
    <message>
        <source>it is larger than an event file is</source>
        <translation>它比事件文件应有的大小更大</translation>
    </message>
    <message>
        <source>it is no table of stabilities</source>
        <translation>它不是稳定性表格</translation>
    </message>
    <message>
        <source>none of its %1 files could be read; the first: %2</source>
        <translation>其 %1 个文件均无法读取；第一个：%2</translation>
    </message>
    <message>
        <source>The corpus</source>
        <translation>语料库</translation>
    </message>
    <message>
        <source>no file there is named as FASTA (.fna, .fa, .fasta, .fas, .fsa or .ffn, also with .gz)</source>
        <translation>其中没有按 FASTA 命名的文件（.fna、.fa、.fasta、.fas、.fsa 或 .ffn，也可为 .gz）</translation>
    </message>
    <message>
        <source>it looks like a protein, and a scan searches DNA</source>
        <translation>它看起来像蛋白质，而搜索只针对 DNA</translation>
    </message>
    <message>
        <source>it is too long for a query</source>
        <translation>作为查询过长</translation>
    </message>
    <message>
        <source>queries of more than 200 Mbp in all are too many for one scan</source>
        <translation>查询总计超过 200 Mbp，一次搜索过多</translation>
    </message>
    <message>
        <source>no record has a base</source>
        <translation>没有序列含碱基</translation>
    </message>
    <message>
        <source>it is compressed with zstd; unpack it first</source>
        <translation>它以 zstd 压缩；请先解压</translation>
    </message>
    <message>
        <source>no meta-SAE is in it; &apos;decode-glm train meta-sae&apos; writes them</source>
        <translation>其中没有元 SAE；由“decode-glm train meta-sae”写出</translation>
    </message>
    <message>
        <source>config.json and vocab.txt, and no file of SAE weights either</source>
        <translation>config.json 和 vocab.txt，也没有 SAE 权重文件</translation>
    </message>
    <message>
        <source>%1 annotated sequences were read, and training, tuning and testing need one each</source>
        <translation>已读取 %1 条有注释的序列，而训练、调整和测试各需要一条</translation>
    </message>
    <message>
        <source>The comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>base %1 is %2, not %3</source>
        <translation>第 %1 位碱基是 %2，不是 %3</translation>
    </message>
    <message>
        <source>bases come in between two that are neighbours</source>
        <translation>碱基应插入两个相邻碱基之间</translation>
    </message>
    <message>
        <source>it changes nothing</source>
        <translation>它不改变任何内容</translation>
    </message>
    <message>
        <source>made</source>
        <translation>进行</translation>
    </message>
    <message>
        <source>name bases: b:START-END or feature:NAME</source>
        <translation>请指明碱基：b:START-END 或 feature:NAME</translation>
    </message>
    <message>
        <source>no annotated sequence that was read has one of the concepts</source>
        <translation>已读取的有注释的序列都不带有这些概念</translation>
    </message>
    <message>
        <source>no base would be left</source>
        <translation>将不剩任何碱基</translation>
    </message>
    <message>
        <source>no concept was scored for these latents, and none is named</source>
        <translation>未为这些潜特征评估过概念，也未指定概念</translation>
    </message>
    <message>
        <source>the activations of these sequences take %1; save them with &apos;decode-glm activations --shards&apos; and name them to &apos;decode-glm baselines&apos;</source>
        <translation>这些序列的激活值占用 %1；请用 &apos;decode-glm activations --shards&apos; 保存，再交给 &apos;decode-glm baselines&apos;</translation>
    </message>
    <message>
        <source>the name must end in .csv</source>
        <translation>文件名须以 .csv 结尾</translation>
    </message>
    <message>
        <source>there is no A, C, G or T</source>
        <translation>那里没有 A、C、G 或 T</translation>
    </message>
    <message>
        <source>write a substitution as A120G, a deletion as 120-130del, an insertion as 120insACGT</source>
        <translation>请将替换写作 A120G，缺失写作 120-130del，插入写作 120insACGT</translation>
    </message>
    <message>
        <source>a map holds at most %1 latents</source>
        <translation>一张图最多容纳 %1 个潜特征</translation>
    </message>
    <message>
        <source>a map needs three latents or more</source>
        <translation>一张图至少需要三个潜特征</translation>
    </message>
    <message>
        <source>neurons have no directions</source>
        <translation>神经元没有方向</translation>
    </message>
    <message>
        <source>taken into the analysis</source>
        <translation>导入到分析中</translation>
    </message>
    <message>
        <source>they are of another model, or of another place in it</source>
        <translation>它们来自另一个模型或模型中的另一位置</translation>
    </message>
    <message>
        <source>they were read in other windows, frames or precision than the analysis has</source>
        <translation>读取时的窗口、阅读框或精度与分析不同</translation>
    </message>
    <message>
        <source>write a range as 100-200, several with commas between</source>
        <translation>区间写作 100-200, 多个之间用逗号分隔</translation>
    </message>
    <message>
        <source>it holds no track: no BED, bedGraph, bigWig or GFF3</source>
        <translation>不包含轨道:不是 BED、bedGraph、bigWig 或 GFF3</translation>
    </message>
    <message>
        <source>its values cannot be read</source>
        <translation>无法读取其数值</translation>
    </message>
    <message>
        <source>its index cannot be read</source>
        <translation>无法读取其索引</translation>
    </message>
    <message>
        <source>a protein is written in the letters of amino acids, * for a stop</source>
        <translation>蛋白质用氨基酸字母书写,* 表示终止</translation>
    </message>
    <message>
        <source>a workflow</source>
        <translation>工作流</translation>
    </message>
    <message>
        <source>shards %1 are not done, and shards %2 are of another workflow</source>
        <translation>分片 %1 尚未完成，分片 %2 属于另一个工作流</translation>
    </message>
    <message>
        <source>shards %1 are not done; run the workflow again, which goes on with them</source>
        <translation>分片 %1 尚未完成；请再次运行该工作流，它会继续处理</translation>
    </message>
    <message>
        <source>shards %1 are of another workflow; remove their files &apos;done&apos; and run it again</source>
        <translation>分片 %1 属于另一个工作流；请删除其 &apos;done&apos; 文件后再次运行</translation>
    </message>
    <message>
        <source>all of its runs failed; shards/1/log.txt says why</source>
        <translation>其所有运行都失败了；原因见 shards/1/log.txt</translation>
    </message>
    <message>
        <source>it is not what it was when the workflow was written</source>
        <translation>它与写出工作流时已不相同</translation>
    </message>
    <message>
        <source>its plan was changed after it was written; write the workflow anew</source>
        <translation>其计划在写出后被改动；请重新写出工作流</translation>
    </message>
    <message>
        <source>it is not as &apos;decode-glm workflow&apos; writes it</source>
        <translation>它不是 &apos;decode-glm workflow&apos; 所写的样子</translation>
    </message>
    <message>
        <source>it holds another sweep, with %1; move that away</source>
        <translation>其中已有另一个扫参（%1）；请将其移走</translation>
    </message>
    <message>
        <source>it is one of the files that are read</source>
        <translation>它是被读取的文件之一</translation>
    </message>
    <message>
        <source>it holds written tokens, which shards do not keep; read it in one run</source>
        <translation>其中有写入的词元，分片不保留它们；请一次读完</translation>
    </message>
    <message>
        <source>there is nothing to cut</source>
        <translation>没有可切分的内容</translation>
    </message>
    <message>
        <source>a name of a file has one line</source>
        <translation>文件名只能有一行</translation>
    </message>
</context>
<context>
    <name>dglm::RecordExport</name>
    <message numerus="yes">
        <source>Export %n Sequences</source>
        <translation>
            <numerusform>导出 %n 条序列</numerusform>
        </translation>
    </message>
    <message>
        <source>GenBank (*.gb);;GFF3 with sequences (*.gff3);;FASTA (*.fa *.fasta);;BED, features only (*.bed)</source>
        <translation>GenBank (*.gb);;含序列的 GFF3 (*.gff3);;FASTA (*.fa *.fasta);;BED，仅注释特征 (*.bed)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n sequences to %1.</source>
        <translation>
            <numerusform>已将 %n 条序列写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>未包含：%1</translation>
    </message>
    <message>
        <source>Sequences of one name have a number behind it in the file.</source>
        <translation>文件中同名的序列在名称后带有编号。</translation>
    </message>
</context>
<context>
    <name>dglm::RecordHeatMap</name>
    <message>
        <source>%1 (%2)</source>
        <comment>sequence, group</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Sequences by latents</source>
        <translation>序列与潜特征</translation>
    </message>
    <message>
        <source>Sequences by Latents</source>
        <translation>序列与潜特征</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>The sequence.</source>
        <translation>序列。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>The group that it was put into.</source>
        <translation>所属的组。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>the latent&apos;s %1</source>
        <translation>该潜特征的%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>id, name</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1
%2 over all: %3</source>
        <translation>%1
总体%2：%3</translation>
    </message>
    <message>
        <source>%1
%2
%3: %4</source>
        <translation>%1
%2
%3：%4</translation>
    </message>
</context>
<context>
    <name>dglm::RecordHits</name>
    <message>
        <source>Looking for the queries on %1</source>
        <translation>正在 %1 上查找查询</translation>
    </message>
    <message>
        <source>%1, the best %2 hits</source>
        <translation>%1，最好的 %2 个命中</translation>
    </message>
    <message>
        <source>%1, bases %2 to %3: identity %4 %, e-value %5, %6 bits</source>
        <translation>%1，碱基 %2 至 %3：一致性 %4 %，E 值 %5，%6 比特</translation>
    </message>
</context>
<context>
    <name>dglm::RecordIntake</name>
    <message>
        <source>Not added, since another project was opened: %1</source>
        <translation>因打开了另一个项目，未添加：%1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>正在读取 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are in this project already.</source>
        <translation>
            <numerusform>%n 个文件已在此项目中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %n sequences to the project</source>
        <translation>
            <numerusform>正在向项目添加 %n 条序列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequences have the name of another; the first of them, %1, is called %2 here.</source>
        <translation>
            <numerusform>有 %n 条序列与其他序列同名；其中第一条 %1 在此改名为 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds the same as %2 and was read once.</source>
        <translation>%1 与 %2 内容相同，只读取了一次。</translation>
    </message>
    <message>
        <source>%1 was not read: to annotate these sequences anew, remove them first.</source>
        <translation>未读取 %1：要重新注释这些序列，请先将其移除。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more of the kind.</source>
        <translation>
            <numerusform>还有 %n 条同类提示。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::RegionBook</name>
    <message>
        <source>Reading the regions</source>
        <translation>正在读取区域</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>区域 %1</translation>
    </message>
    <message>
        <source>Add the region %1</source>
        <translation>添加区域 %1</translation>
    </message>
    <message>
        <source>Rename the region %1</source>
        <translation>重命名区域 %1</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n regions</source>
        <translation>
            <numerusform>移除 %n 个区域</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the regions</source>
        <translation>正在保存区域</translation>
    </message>
</context>
<context>
    <name>dglm::RegionMenu</name>
    <message>
        <source>Boo&amp;kmark This Place...</source>
        <translation>为此处添加书签(&amp;K)...</translation>
    </message>
    <message>
        <source>Regi&amp;ons of Interest...</source>
        <translation>关注区域(&amp;O)...</translation>
    </message>
    <message>
        <source>Gives the selected bases a name or, with none selected, those in view.</source>
        <translation>为所选碱基命名; 未选时为视图中的碱基命名。</translation>
    </message>
    <message>
        <source>Places with a name: go there, rename, remove, export as BED.</source>
        <translation>有名称的位置: 前往、重命名、移除、导出为 BED。</translation>
    </message>
    <message>
        <source>Bookmark This Place</source>
        <translation>为此处添加书签</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The regions were written to %1.</source>
        <translation>区域已写入 %1。</translation>
    </message>
</context>
<context>
    <name>dglm::RegionTable</name>
    <message>
        <source>Regions of interest</source>
        <translation>关注区域</translation>
    </message>
    <message>
        <source>filter: name, sequence</source>
        <translation>筛选: 名称, 序列</translation>
    </message>
</context>
<context>
    <name>dglm::RegionWindow</name>
    <message>
        <source>Regions of Interest</source>
        <translation>关注区域</translation>
    </message>
    <message>
        <source>&lt;b&gt;Regions of interest.&lt;/b&gt; Places of the project&apos;s sequences that were given a name. A click goes there, and Back and Forward walk over the places that were visited. They are drawn on ruler and map, stored with the project, and can be written as BED, which genome browsers open.</source>
        <translation>&lt;b&gt;关注区域。&lt;/b&gt;项目序列中被命名的位置。单击即前往, “后退”和“前进”在访问过的位置间移动。它们绘制在标尺和图谱上, 随项目保存, 并可写为基因组浏览器能打开的 BED。</translation>
    </message>
    <message>
        <source>Add the &amp;Selection</source>
        <translation>添加选区(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;name...</source>
        <translation>重命名(&amp;N)...</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Export as &amp;BED...</source>
        <translation>导出为 BED(&amp;B)...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No place has a name yet. Select bases, and add the selection.</source>
        <translation>还没有命名的位置。请选择碱基, 然后添加选区。</translation>
    </message>
    <message>
        <source>Rename a Region</source>
        <translation>重命名区域</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Export the Regions</source>
        <translation>导出区域</translation>
    </message>
    <message>
        <source>BED (*.bed)</source>
        <translation>BED (*.bed)</translation>
    </message>
    <message>
        <source>Writing the regions</source>
        <translation>正在写入区域</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>dglm::Remarks</name>
    <message>
        <source>seen in the demo model&apos;s training</source>
        <translation>演示模型训练时见过</translation>
    </message>
    <message>
        <source>seen in the demo model&apos;s training as parts of other plasmids (%1 of its 21-mers)</source>
        <translation>演示模型训练时作为其他质粒的一部分见过（其 21-mer 的 %1）</translation>
    </message>
    <message>
        <source>not seen in the demo model&apos;s training (%1; %2 of its 21-mers were)</source>
        <translation>演示模型训练时未见过（%1；其 21-mer 的 %2 见过）</translation>
    </message>
</context>
<context>
    <name>dglm::ResultsMenu</name>
    <message>
        <source>&amp;Import Published Results...</source>
        <translation>导入已发布的结果(&amp;I)...</translation>
    </message>
    <message>
        <source>Concept scores that others computed (folders of val_set_*.csv and summary_*.json) as runs of this project.</source>
        <translation>他人计算的概念评分（含 val_set_*.csv 和 summary_*.json 的文件夹）作为本项目的运行。</translation>
    </message>
    <message>
        <source>Reproduce Figure &amp;2...</source>
        <translation>重现图 2(&amp;2)...</translation>
    </message>
    <message>
        <source>Reproduce Figure &amp;4...</source>
        <translation>重现图 4(&amp;4)...</translation>
    </message>
    <message>
        <source>Import Published Results</source>
        <translation>导入已发布的结果</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Imported %1 runs with %2 scores; %3 were there already. They stand in the Concepts panel.</source>
        <translation>已导入 %1 次运行、%2 条评分；%3 次原已存在。它们在概念面板中。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Layer and number of latents are those of %1. Were its latents scored? They then take their names from the scores, where you have given none.</source>
        <translation>层和潜特征数与 %1 一致。评分的是它的潜特征吗？如果是，凡您未命名的潜特征将采用评分中的名称。</translation>
    </message>
    <message>
        <source>Import Latent &amp;Explanations...</source>
        <translation>导入潜特征的解释(&amp;E)...</translation>
    </message>
    <message>
        <source>Descriptions of latents from Neuronpedia&apos;s feature JSON as names and notes. What you wrote yourself stays.</source>
        <translation>将 Neuronpedia 特征 JSON 中对潜特征的描述导入为名称和备注。您自己写的内容保持不变。</translation>
    </message>
    <message>
        <source>Imported published results from %1.</source>
        <translation>已从 %1 导入已发布的结果。</translation>
    </message>
    <message>
        <source>Import Latent Explanations</source>
        <translation>导入潜特征的解释</translation>
    </message>
    <message>
        <source>Neuronpedia JSON (*.json *.jsonl *.json.gz *.jsonl.gz)</source>
        <translation>Neuronpedia JSON (*.json *.jsonl *.json.gz *.jsonl.gz)</translation>
    </message>
    <message>
        <source>The file is of the model %1. Are its latents those of this dictionary all the same?</source>
        <translation>该文件属于模型 %1。其潜特征是否仍是此字典的潜特征？</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n explanations as names and notes.</source>
        <translation>
            <numerusform>已将 %n 条解释导入为名称和备注。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reproduce the &amp;BLAST Audit...</source>
        <translation>重现 BLAST 审查(&amp;B)...</translation>
    </message>
    <message>
        <source>The paper&apos;s search of the training corpus for CMV enhancers, from its published hits.</source>
        <translation>论文在训练语料库中对 CMV 增强子的搜索，取自其发表的命中。</translation>
    </message>
    <message>
        <source>&amp;Figures of the Paper</source>
        <translation>论文图(&amp;F)</translation>
    </message>
    <message>
        <source>Reproduce the &amp;Meta-SAE...</source>
        <translation>重现元 SAE(&amp;M)...</translation>
    </message>
    <message>
        <source>Families of latents, from the published annotations and decoder.</source>
        <translation>潜特征家族，取自已发布的注释和解码器。</translation>
    </message>
    <message>
        <source>Reproduce the &amp;HIV Probe...</source>
        <translation>重现 HIV 探针(&amp;H)...</translation>
    </message>
    <message>
        <source>The meta-latent of HIV as a fixed probe, from its published scores.</source>
        <translation>HIV 元潜特征作为固定探针，取自其已发布的得分。</translation>
    </message>
</context>
<context>
    <name>dglm::RibosomeExperiment</name>
    <message>
        <source>%1, %2, reverse strand; A1408 in token %3 %4, masked</source>
        <translation>%1，%2，反向链；A1408 位于词元 %3 %4，已掩盖</translation>
    </message>
    <message>
        <source>%1, %2; A1408 in token %3 %4, masked</source>
        <translation>%1，%2；A1408 位于词元 %3 %4，已掩盖</translation>
    </message>
    <message>
        <source>A FASTA or GenBank file with a 16S gene, on either strand.</source>
        <translation>含 16S 基因的 FASTA 或 GenBank 文件，任一条链均可。</translation>
    </message>
    <message>
        <source>Genome with a 16S Gene</source>
        <translation>含 16S 基因的基因组</translation>
    </message>
    <message>
        <source>Looking for the 16S gene</source>
        <translation>正在查找 16S 基因</translation>
    </message>
    <message>
        <source>The 16S Experiment</source>
        <translation>16S 实验</translation>
    </message>
    <message>
        <source>These latents are not the paper&apos;s: what comes out shows this model, not the paper&apos;s result.</source>
        <translation>这些潜特征不是论文中的: 得到的结果反映本模型，而非论文的结果。</translation>
    </message>
    <message>
        <source>Choose Genome...</source>
        <translation>选择基因组...</translation>
    </message>
</context>
<context>
    <name>dglm::RunCurves</name>
    <message>
        <source>%1 against %2</source>
        <translation>%1 对 %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Name of the training run.</source>
        <translation>训练运行的名称。</translation>
    </message>
    <message>
        <source>As it was logged, not smoothed.</source>
        <translation>按记录的原值，未平滑。</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <comment>run: value at step</comment>
        <translation>%1：%2（第 %3 步）</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>前沿</translation>
    </message>
    <message>
        <source>On the Pareto front: no other run is better in both.</source>
        <translation>位于帕累托前沿：没有其他运行在两方面都更好。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>dglm::RunTable</name>
    <message>
        <source>Training runs</source>
        <translation>训练运行</translation>
    </message>
    <message>
        <source>filter: name, trainer, state</source>
        <translation>筛选：名称、训练方法、状态</translation>
    </message>
</context>
<context>
    <name>dglm::SavedNote</name>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Saved automatically</source>
        <translation>已自动保存</translation>
    </message>
</context>
<context>
    <name>dglm::ScanDesk</name>
    <message>
        <source>Scanning for %1</source>
        <translation>正在搜索 %1</translation>
    </message>
    <message>
        <source>Scanned a corpus for %1.</source>
        <translation>已在语料库中搜索 %1。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>The files of the scan stay in %1.</source>
        <translation>搜索的文件保留在 %1。</translation>
    </message>
    <message>
        <source>Opened the results in %1.</source>
        <translation>已打开 %1 中的结果。</translation>
    </message>
</context>
<context>
    <name>dglm::ScanDialog</name>
    <message>
        <source>Scan a Corpus</source>
        <translation>搜索语料库</translation>
    </message>
    <message>
        <source>A file...</source>
        <translation>文件...</translation>
    </message>
    <message>
        <source>Search for</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>In</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>near copies (megablast)</source>
        <translation>近似拷贝 (megablast)</translation>
    </message>
    <message>
        <source>distant relatives too (blastn)</source>
        <translation>也包括远缘序列 (blastn)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Near copies share a run of 28 bases with the query; distant relatives one of 11, which takes longer to look for.</source>
        <translation>近似拷贝与查询有连续 28 个相同碱基；远缘序列只需 11 个，搜索更慢。</translation>
    </message>
    <message>
        <source>E-value up to</source>
        <translation>E 值上限</translation>
    </message>
    <message>
        <source>How many hits as good as this chance alone may make in the whole corpus. 10 hides next to nothing; 1e-5 keeps what is beyond chance.</source>
        <translation>在整个语料库中仅凭偶然可出现多少个同样好的命中。10 几乎不隐藏任何结果；1e-5 只保留超出偶然的结果。</translation>
    </message>
    <message>
        <source>Least identity</source>
        <translation>最低一致性</translation>
    </message>
    <message>
        <source>Hits with a smaller share of equal bases are left out.</source>
        <translation>相同碱基比例更低的命中将被略去。</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>FASTA files, plain or compressed, with all folders below. Both strands are searched, and circles across their origin. Of queries with the same bases one is searched for. A scan that is cut off goes on where it was.</source>
        <translation>FASTA 文件，可压缩，包含所有子文件夹。两条链都会搜索，环状序列跨越起点。碱基相同的查询只搜索一次。中断的搜索会从原处继续。</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Sequences (*.fa *.fasta *.fna *.gb *.gbk *.embl *.dna *.csv *.gff3 *.gz);;All files (*)</source>
        <translation>序列 (*.fa *.fasta *.fna *.gb *.gbk *.embl *.dna *.csv *.gff3 *.gz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading %1...</source>
        <translation>正在读取 %1...</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n queries, %1 of them distinct, %2 bases</source>
        <translation>
            <numerusform>%n 条查询，其中 %1 条不同，共 %2 个碱基</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>Write a number above 0, such as 10, 0.001 or 1e-5.</source>
        <translation>请输入大于 0 的数，例如 10、0.001 或 1e-5。</translation>
    </message>
</context>
<context>
    <name>dglm::ScanMenu</name>
    <message>
        <source>Annotate Fe&amp;atures...</source>
        <translation>注释特征(&amp;A)...</translation>
    </message>
    <message>
        <source>Finds the features of a library in the sequences: resistance genes, origins, promoters.</source>
        <translation>在序列中查找特征库中的特征：抗性基因、复制起点、启动子。</translation>
    </message>
    <message>
        <source>S&amp;how the Panel</source>
        <translation>显示面板(&amp;H)</translation>
    </message>
    <message>
        <source>Cor&amp;pus Scans</source>
        <translation>语料库搜索(&amp;P)</translation>
    </message>
    <message>
        <source>Two &amp;Witnesses...</source>
        <translation>两种证据(&amp;W)...</translation>
    </message>
    <message>
        <source>Au&amp;dit a Concept...</source>
        <translation>审查概念(&amp;D)...</translation>
    </message>
    <message>
        <source>Contamination Su&amp;mmary...</source>
        <translation>污染汇总(&amp;M)...</translation>
    </message>
    <message>
        <source>What the latents say of features beside what an alignment says, and where the two disagree.</source>
        <translation>将潜特征与比对对特征的判断并列，并指出两者不一致之处。</translation>
    </message>
    <message>
        <source>Where a model learnt a concept: searches a corpus for the places where its latents fire, in four steps.</source>
        <translation>模型从何处学到某个概念：分四步在语料库中搜索其潜特征激活的位置。</translation>
    </message>
    <message>
        <source>What each species of the corpus holds of the queries of the scan that is shown.</source>
        <translation>语料库中每个物种含有所示搜索的哪些查询。</translation>
    </message>
    <message>
        <source>Contamination by %1</source>
        <translation>%1 的污染</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Adding up hits</source>
        <translation>正在统计命中</translation>
    </message>
    <message>
        <source>contamination</source>
        <translation>contamination</translation>
    </message>
    <message>
        <source>%1: hits with an e-value of 0.00001 or less</source>
        <translation>%1：E 值不超过 0.00001 的命中</translation>
    </message>
</context>
<context>
    <name>dglm::ScanPanel</name>
    <message>
        <source>Scan a Corp&amp;us...</source>
        <translation>搜索语料库(&amp;U)...</translation>
    </message>
    <message>
        <source>Scan &amp;Top Sites of the Latent...</source>
        <translation>搜索潜特征的最强位点(&amp;T)...</translation>
    </message>
    <message>
        <source>Scan A&amp;gain</source>
        <translation>再次搜索(&amp;G)</translation>
    </message>
    <message>
        <source>Stop the &amp;Scan</source>
        <translation>停止搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open the Place of the Hit</source>
        <translation>打开命中位置(&amp;O)</translation>
    </message>
    <message>
        <source>Copy the A&amp;lignment</source>
        <translation>复制比对(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Remove from the List</source>
        <translation>从列表中移除(&amp;R)</translation>
    </message>
    <message>
        <source>&lt;b&gt;Scan.&lt;/b&gt; Where else a sequence is: searches files of sequences, as BLAST does, for a selection, a feature, the places where a latent fires, or a file of queries. The e-value says how many hits as good as this chance alone would make in all that was searched.&lt;br&gt;The table has the hits; the drawing shows where they lie along the query, and the alignment below it base by base. &quot;Subjects&quot; counts what each sequence of the corpus holds: a training corpus that holds the query has seen it.</source>
        <translation>&lt;b&gt;搜索。&lt;/b&gt;序列还出现在哪里：像 BLAST 那样在序列文件中搜索选区、特征、潜特征激活的位置或一个查询文件。E 值表示在全部搜索范围内仅凭偶然会出现多少个同样好的命中。&lt;br&gt;表格列出命中；图示显示它们沿查询的位置，下方是逐碱基的比对。“目标序列”统计语料库中每条序列含有的内容：含有查询的训练语料库已经见过它。</translation>
    </message>
    <message>
        <source>Searches files of sequences for a selection, a feature or queries.</source>
        <translation>在序列文件中搜索选区、特征或查询。</translation>
    </message>
    <message>
        <source>Searches for the places where the selected latent fires most, each once.</source>
        <translation>搜索所选潜特征激活最强的位置，每处一次。</translation>
    </message>
    <message>
        <source>Goes on with a scan that was cut off, or searches the files as they are now.</source>
        <translation>继续中断的搜索，或按文件现状重新搜索。</translation>
    </message>
    <message>
        <source>What was searched is kept; it can go on.</source>
        <translation>已搜索的内容会保留，可以继续。</translation>
    </message>
    <message>
        <source>Takes that part of the corpus, with 1,000 bases on either side, as a sequence of this project.</source>
        <translation>将语料库的该部分连同两侧各 1,000 个碱基取为本项目的序列。</translation>
    </message>
    <message>
        <source>The alignment that is shown, as text.</source>
        <translation>所显示的比对文本。</translation>
    </message>
    <message>
        <source>The folder of the scan stays.</source>
        <translation>搜索的文件夹会保留。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Scan...</source>
        <translation>搜索...</translation>
    </message>
    <message>
        <source>Scan that is shown</source>
        <translation>所显示的搜索</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>目标序列</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>All of %1</source>
        <translation>%1 全长</translation>
    </message>
    <message>
        <source>The features of %1</source>
        <translation>%1 的特征</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Top sites of %1</source>
        <translation>%1 的最强位点</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>读取中...</translation>
    </message>
    <message>
        <source>was cut off; &quot;Scan Again&quot; goes on</source>
        <translation>已中断；“再次搜索”可继续</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>没有打开的项目。</translation>
    </message>
    <message>
        <source>Where else is this sequence? Search files of sequences for it.</source>
        <translation>这条序列还出现在哪里？可在序列文件中搜索。</translation>
    </message>
    <message>
        <source>Ope&amp;n Results...</source>
        <translation>打开结果(&amp;N)...</translation>
    </message>
    <message>
        <source>Show Hits on the Re&amp;cord</source>
        <translation>在序列上显示命中(&amp;C)</translation>
    </message>
    <message>
        <source>Ta&amp;ble of Hits as CSV...</source>
        <translation>命中表导出为 CSV(&amp;B)...</translation>
    </message>
    <message>
        <source>Hits that BLAST or another scan wrote: -outfmt 5 (XML), 6, 7 or 10, with a header or without.</source>
        <translation>BLAST 或其他搜索写出的命中：-outfmt 5（XML）、6、7 或 10，有无表头均可。</translation>
    </message>
    <message>
        <source>As a row of the linear view and a ring of the map, where the record that is shown holds the query.</source>
        <translation>当所显示的序列含有查询时，显示为线性视图中的一行和图谱上的一个环。</translation>
    </message>
    <message>
        <source>The rows and columns that the table shows.</source>
        <translation>表格中显示的行和列。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Open Results</source>
        <translation>打开结果</translation>
    </message>
    <message>
        <source>Tables and XML of hits (*.csv *.tsv *.tab *.txt *.out *.xml *.gz);;All files (*)</source>
        <translation>命中的表格和 XML (*.csv *.tsv *.tab *.txt *.out *.xml *.gz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>These results tell where the hits lie, and not their bases. BLAST&apos;s -outfmt 5 (XML) has both.</source>
        <translation>这些结果只说明命中的位置，没有碱基。BLAST 的 -outfmt 5（XML）两者都有。</translation>
    </message>
</context>
<context>
    <name>dglm::SceneSelection</name>
    <message>
        <source>No record is shown.</source>
        <translation>未显示序列。</translation>
    </message>
    <message>
        <source>%1, %2, selection %3</source>
        <translation>%1，%2，选区 %3</translation>
    </message>
    <message>
        <source>%1, %2, no selection</source>
        <translation>%1，%2，无选区</translation>
    </message>
</context>
<context>
    <name>dglm::ScoreConceptsDialog</name>
    <message>
        <source>Score Concepts</source>
        <translation>为概念评分</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Labels and Synonyms</source>
        <translation>标签与同义词</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>&amp;Score</source>
        <translation>评分(&amp;S)</translation>
    </message>
    <message>
        <source>The tuning set chooses each latent&apos;s concept and threshold; the test sets, which it has not seen, say how far that holds. Keep relatives of one plasmid in one set, or the test is too easy.</source>
        <translation>调参集选定每个潜特征的概念和阈值；未见过的测试集说明这一选择的可靠程度。请将同一质粒的近缘序列放在同一集合，否则测试过于容易。</translation>
    </message>
    <message>
        <source>Add Files as a Set</source>
        <translation>将文件添加为集合</translation>
    </message>
    <message>
        <source>Tuning Set...</source>
        <translation>调参集...</translation>
    </message>
    <message>
        <source>Test Set 1...</source>
        <translation>测试集 1...</translation>
    </message>
    <message>
        <source>Test Set 2...</source>
        <translation>测试集 2...</translation>
    </message>
    <message>
        <source>as shown: label, gene, product, note</source>
        <translation>按显示：label、gene、product、note</translation>
    </message>
    <message>
        <source>The GenBank qualifier that names a feature. Features without it take no part.</source>
        <translation>为注释特征命名的 GenBank 限定词。没有该限定词的注释特征不参与。</translation>
    </message>
    <message>
        <source>A line a concept, then other labels that mean it: KanR = kanMX, NeoR/KanR</source>
        <translation>每行一个概念，其后为同义标签：KanR = kanMX, NeoR/KanR</translation>
    </message>
    <message>
        <source>Put Back the Usual Synonyms</source>
        <translation>恢复默认同义词</translation>
    </message>
    <message>
        <source>by base: of all labelled bases, how many are found</source>
        <translation>按碱基：带标签的碱基中找到多少</translation>
    </message>
    <message>
        <source>by region: of all labelled regions, how many are touched</source>
        <translation>按区域：带标签的区域中触及多少</translation>
    </message>
    <message>
        <source>A concept with fewer regions in the tuning set is not scored.</source>
        <translation>在调参集中区域更少的概念不予评分。</translation>
    </message>
    <message>
        <source>How often the labels are turned round by chance for the null; 0: no null.</source>
        <translation>为随机对照旋转标签的次数；0：不做随机对照。</translation>
    </message>
    <message>
        <source>How often records are drawn for the 95 % interval; 0: no interval.</source>
        <translation>为 95 % 区间抽取序列的次数；0：不计算区间。</translation>
    </message>
    <message>
        <source>Mode: scored per base on the mean over the reading frames of the chosen analysis; thresholds are quantiles of the latent&apos;s own values on the tuning set. The paper&apos;s own counting is that of the command line&apos;s --paper-compatible.</source>
        <translation>模式：对所选分析各阅读框的平均值逐碱基评分；阈值为潜特征自身在调参集上数值的分位数。论文的计数方式由命令行的 --paper-compatible 提供。</translation>
    </message>
    <message>
        <source>Each of the three sets needs a sequence.</source>
        <translation>三个集合各需至少一条序列。</translation>
    </message>
    <message>
        <source>In two sets, by their bases: %1. What was tuned on is no test.</source>
        <translation>按碱基同时出现在两个集合中：%1。用于调优的数据不能用作测试。</translation>
    </message>
    <message>
        <source>Comparing sequences</source>
        <translation>正在比较序列</translation>
    </message>
    <message>
        <source>Takes the records of GenBank, EMBL or GFF3 files into the project, or of FASTA chosen together with its GFF3 or pLannotate CSV, all into one set. The model reads them before the scoring.</source>
        <translation>将 GenBank、EMBL 或 GFF3 文件中的序列加入项目，或将 FASTA 与其 GFF3 或 pLannotate CSV 一起选择，全部归入同一集合。评分之前由模型读取。</translation>
    </message>
    <message>
        <source>Annotated sequences (*.gb *.gbk *.genbank *.embl *.dna *.gff3 *.gff *.gtf *.gz *.fa *.fasta *.fna *.csv)</source>
        <translation>带注释的序列 (*.gb *.gbk *.genbank *.embl *.dna *.gff3 *.gff *.gtf *.gz *.fa *.fasta *.fna *.csv)</translation>
    </message>
    <message>
        <source>Features are named by</source>
        <translation>注释特征的名称取自</translation>
    </message>
    <message>
        <source>Synonyms</source>
        <translation>同义词</translation>
    </message>
    <message>
        <source>Recall counts</source>
        <translation>召回率计数</translation>
    </message>
    <message>
        <source>Regions a concept needs</source>
        <translation>概念所需区域数</translation>
    </message>
    <message>
        <source>Permutations of the null</source>
        <translation>随机对照次数</translation>
    </message>
    <message>
        <source>Draws of the interval</source>
        <translation>区间抽样次数</translation>
    </message>
</context>
<context>
    <name>dglm::ScriptFile</name>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>What Decode-gLM Workbench %1 did with the project %2.</source>
        <translation>Decode-gLM Workbench %1 对项目 %2 所做的操作。</translation>
    </message>
    <message>
        <source>Saved %1. Every step writes into a folder of its own beside this script.</source>
        <translation>保存于 %1。每一步写入此脚本旁各自的文件夹。</translation>
    </message>
    <message>
        <source>No command repeats this; do it in the window.</source>
        <translation>没有命令可重复此操作；请在窗口中进行。</translation>
    </message>
</context>
<context>
    <name>dglm::SelectionCard</name>
    <message>
        <source>Selection</source>
        <translation>选区</translation>
    </message>
    <message>
        <source>Nothing is selected. Click a feature, or drag along the sequence.</source>
        <translation>未选择任何内容。请单击注释特征，或沿序列拖动。</translation>
    </message>
    <message>
        <source>Notes on this sequence</source>
        <translation>关于此序列的备注</translation>
    </message>
    <message>
        <source>Bases</source>
        <translation>碱基</translation>
    </message>
    <message>
        <source>%1, %2 strand</source>
        <extracomment>Type and strand of a feature, such as &quot;CDS, forward strand&quot;.</extracomment>
        <translation>%1，%2链</translation>
    </message>
    <message>
        <source>Show this range</source>
        <translation>显示此范围</translation>
    </message>
    <message>
        <source>%1, GC %2</source>
        <extracomment>Length and GC content of the selection, such as &quot;861 bp, GC 50 %&quot;.</extracomment>
        <translation>%1，GC %2</translation>
    </message>
    <message>
        <source>Latents most specific to it</source>
        <translation>对其最特异的潜特征</translation>
    </message>
    <message>
        <source>Latents active on most of it</source>
        <translation>在其大部分区域激活的潜特征</translation>
    </message>
    <message>
        <source>How specific it is to the selection: active at %1 of the selected bases, and %2 of its activation on this sequence is here</source>
        <translation>对选区的特异程度：在 %1 的所选碱基处激活，且其在此序列上的激活有 %2 落在这里</translation>
    </message>
    <message numerus="yes">
        <source>%n more are active nearly everywhere</source>
        <translation>
            <numerusform>另有 %n 个几乎处处激活</numerusform>
        </translation>
    </message>
    <message>
        <source>Active at more than half of all tokens, so that they say little of a place</source>
        <translation>在超过一半的词元处激活，因此几乎不能说明某个位置</translation>
    </message>
    <message>
        <source>A guess: %1 of its activation lies inside such features.</source>
        <translation>推测：其激活的 %1 位于此类特征内。</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>The selection in one line: its name, its place, its length and GC content.</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>dglm::SelectionPanel</name>
    <message>
        <source>Reading the latents of the selection</source>
        <translation>正在读取选区的潜特征</translation>
    </message>
    <message>
        <source>&lt;b&gt;Selection.&lt;/b&gt; Place, length and GC of what is selected, and the latents that fire there. The bar says how specific a latent is to the selection: the harmonic mean of the share of the selected bases at which it is active, and of the share of its activation on this sequence that falls within the selection. Latents that are active at more than half of all tokens are left out.&lt;br&gt;A click on a latent shows its card and its track. Notes belong to the sequence and are stored with the project.</source>
        <translation>&lt;b&gt;选区。&lt;/b&gt;所选区域的位置、长度和 GC 含量，以及在那里激活的潜特征。条形表示潜特征对选区的特异程度：其激活的所选碱基比例与其在此序列上的激活落入选区的比例的调和平均。在超过一半词元处激活的潜特征不列出。&lt;br&gt;单击潜特征可显示其卡片和轨道。备注属于序列，随项目一起保存。</translation>
    </message>
</context>
<context>
    <name>dglm::SequenceArea</name>
    <message>
        <source>No project is open. Open one, or the demo.</source>
        <translation>没有打开的项目。请打开一个项目，或打开演示项目。</translation>
    </message>
    <message>
        <source>The project could not be opened.</source>
        <translation>无法打开项目。</translation>
    </message>
    <message>
        <source>No sequence yet. Drop a FASTA or GenBank file here, or open the demo.</source>
        <translation>还没有序列。请将 FASTA 或 GenBank 文件拖放到此处，或打开演示项目。</translation>
    </message>
    <message>
        <source>Opening the project...</source>
        <translation>正在打开项目...</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选区</translation>
    </message>
</context>
<context>
    <name>dglm::SequenceEditMenu</name>
    <message>
        <source>Edit &amp;Bases and See...</source>
        <translation>修改碱基并查看(&amp;B)...</translation>
    </message>
    <message>
        <source>What the model makes of other bases: latents and log-likelihood before and after. The sequence stays as it is.</source>
        <translation>模型如何看待其他碱基：修改前后的潜特征与对数似然。序列本身保持不变。</translation>
    </message>
    <message>
        <source>Base %1 is %2 already.</source>
        <translation>碱基 %1 已经是 %2。</translation>
    </message>
    <message>
        <source>There is no model that reads this sequence, so that no edit of it can be seen.</source>
        <translation>没有读取此序列的模型, 因此无法查看对它的编辑。</translation>
    </message>
</context>
<context>
    <name>dglm::Session</name>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Saving the view</source>
        <translation>正在保存视图</translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>正在读取项目</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>Saving the name</source>
        <translation>正在保存名称</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>%1 的备注</translation>
    </message>
    <message>
        <source>Saving the note</source>
        <translation>正在保存备注</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n sequences</source>
        <translation>
            <numerusform>移除 %n 条序列</numerusform>
        </translation>
    </message>
    <message>
        <source>Look of %1</source>
        <translation>%1 的外观</translation>
    </message>
    <message>
        <source>Saving the look of a feature</source>
        <translation>正在保存注释特征的外观</translation>
    </message>
    <message numerus="yes">
        <source>Add %n sequences</source>
        <translation>
            <numerusform>添加 %n 条序列</numerusform>
        </translation>
    </message>
    <message>
        <source>Make %1 circular</source>
        <translation>将 %1 设为环状</translation>
    </message>
    <message>
        <source>Make %1 linear</source>
        <translation>将 %1 设为线性</translation>
    </message>
    <message numerus="yes">
        <source>Make %n sequences circular</source>
        <translation>
            <numerusform>将 %n 条序列设为环状</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n sequences linear</source>
        <translation>
            <numerusform>将 %n 条序列设为线性</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the topology</source>
        <translation>正在保存拓扑结构</translation>
    </message>
    <message>
        <source>Saving the features</source>
        <translation>正在保存特征</translation>
    </message>
</context>
<context>
    <name>dglm::SetTable</name>
    <message>
        <source>Sequences and their sets</source>
        <translation>序列及其集合</translation>
    </message>
    <message>
        <source>filter: sequence, set, remark</source>
        <translation>筛选：序列、集合、备注</translation>
    </message>
    <message>
        <source>Tuning Set</source>
        <translation>调参集</translation>
    </message>
    <message>
        <source>The selected records choose concepts and thresholds. Key: 0</source>
        <translation>所选序列用于选择概念和阈值。按键：0</translation>
    </message>
    <message>
        <source>Test Set 1</source>
        <translation>测试集 1</translation>
    </message>
    <message>
        <source>The selected records test what was chosen. Key: 1</source>
        <translation>所选序列用于检验选择结果。按键：1</translation>
    </message>
    <message>
        <source>Test Set 2</source>
        <translation>测试集 2</translation>
    </message>
    <message>
        <source>The selected records test what was chosen. Key: 2</source>
        <translation>所选序列用于检验选择结果。按键：2</translation>
    </message>
    <message>
        <source>Leave Out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>The selected records take no part. Key: Delete</source>
        <translation>所选序列不参与。按键：Delete</translation>
    </message>
    <message>
        <source>Share Out Evenly</source>
        <translation>平均分配</translation>
    </message>
    <message>
        <source>Gives all annotated records to the three sets in turns.</source>
        <translation>将所有带注释的序列轮流分配到三个集合。</translation>
    </message>
    <message>
        <source>tuning %1, test 1 %2, test 2 %3</source>
        <translation>调参 %1，测试 1 %2，测试 2 %3</translation>
    </message>
</context>
<context>
    <name>dglm::ShardTable</name>
    <message>
        <source>Shards of the workflow</source>
        <translation>工作流的分片</translation>
    </message>
    <message>
        <source>filter: file, sequence, state</source>
        <translation>筛选：文件、序列、状态</translation>
    </message>
</context>
<context>
    <name>dglm::ShortcutList</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What happens.</source>
        <translation>执行的操作。</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>The keys that do it.</source>
        <translation>对应的按键。</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Where it stands.</source>
        <translation>所在位置。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>filter: action, keys, menu</source>
        <translation>筛选：操作、按键、菜单</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Every action gets the shortcuts back that it comes with.</source>
        <translation>恢复所有操作原有的快捷键。</translation>
    </message>
    <message>
        <source>New shortcut of the chosen action</source>
        <translation>所选操作的新快捷键</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The action gets these keys in place of those it has.</source>
        <translation>用这些按键替换该操作现有的按键。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The action has no keys then.</source>
        <translation>此后该操作没有按键。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>The action gets the shortcuts back that it comes with.</source>
        <translation>恢复该操作原有的快捷键。</translation>
    </message>
    <message>
        <source>Choose an action to change its shortcut.</source>
        <translation>请选择要更改快捷键的操作。</translation>
    </message>
    <message>
        <source>%1 cannot have a shortcut.</source>
        <translation>%1 不能设置快捷键。</translation>
    </message>
    <message>
        <source>New shortcut of &quot;%1&quot;: click into the field and press the keys.</source>
        <translation>“%1”的新快捷键：点击输入框并按下按键。</translation>
    </message>
    <message>
        <source>%1 moves and selects in the panels.</source>
        <translation>%1 在面板中用于移动和选择。</translation>
    </message>
    <message>
        <source>%1 is the shortcut of &quot;%2&quot;.</source>
        <translation>%1 是“%2”的快捷键。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no shortcut now.</source>
        <translation>“%1”现在没有快捷键。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2 now.</source>
        <translation>“%1”现在是 %2。</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>dglm::StabilityBook</name>
    <message>
        <source>Reading the stability of the latents</source>
        <translation>正在读取潜特征的稳定性</translation>
    </message>
    <message numerus="yes">
        <source>Comes back in %n other dictionaries (mean cosine %1, the rule is %2 or more): evidence that it is no accident of one seed.</source>
        <translation>
            <numerusform>在另外 %n 个字典中再次出现(平均余弦 %1，规则是不低于 %2)：这是证据，说明它不是某个种子的偶然结果。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Does not come back in %n other dictionaries (mean cosine %1, the rule is %2 or more): this seed alone may have made it, so do not build on it.</source>
        <translation>
            <numerusform>在另外 %n 个字典中没有再次出现(平均余弦 %1，规则是不低于 %2)：可能只是这个种子造成的，请不要以它为依据。</numerusform>
        </translation>
    </message>
    <message>
        <source>Matching the latents of dictionaries</source>
        <translation>正在匹配各字典的潜特征</translation>
    </message>
    <message numerus="yes">
        <source>Matched the latents of %n dictionaries.</source>
        <translation>
            <numerusform>已匹配 %n 个字典的潜特征。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 latents come back (mean cosine to their matches of %3 or more): they are evidence. The others are a warning: this seed alone may have made them.</source>
        <translation>%2 个潜特征中有 %1 个再次出现(与匹配的平均余弦不低于 %3)：它们是证据。其余的是警告：可能只是这个种子造成的。</translation>
    </message>
    <message>
        <source>None of %1 latents comes back (mean cosine to its matches of %2 or more): this seed alone may have made them all.</source>
        <translation>%1 个潜特征中没有一个再次出现（与其匹配的平均余弦达到 %2 或以上）：它们可能都只是这个种子造成的。</translation>
    </message>
</context>
<context>
    <name>dglm::StabilityDialog</name>
    <message>
        <source>Seed Stability</source>
        <translation>种子稳定性</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>字典</translation>
    </message>
    <message>
        <source>Each dictionary was matched with all others.</source>
        <translation>每个字典都与所有其他字典进行了匹配。</translation>
    </message>
    <message>
        <source>Kept with the project: open one of these dictionaries, and the Latents panel has a column Stability.</source>
        <translation>已随项目保存：打开其中一个字典，潜特征面板就会有“稳定性”列。</translation>
    </message>
    <message>
        <source>Table as CSV...</source>
        <translation>将表格导出为 CSV...</translation>
    </message>
    <message>
        <source>Histogram as Figure...</source>
        <translation>将直方图导出为图...</translation>
    </message>
    <message>
        <source>Two of the dictionaries are the same file: that says nothing about seeds.</source>
        <translation>其中两个字典是同一个文件：这说明不了种子的影响。</translation>
    </message>
</context>
<context>
    <name>dglm::StabilityHistogram</name>
    <message>
        <source>stability: mean cosine to the match under other seeds</source>
        <translation>稳定性：与其他种子下的匹配的平均余弦</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Histogram of the stability of %1 latents</source>
        <translation>%1 个潜特征的稳定性直方图</translation>
    </message>
    <message>
        <source>Stability of the latents</source>
        <translation>潜特征的稳定性</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Lower end of the bin, which belongs to it.</source>
        <translation>区间的下端，属于该区间。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Upper end of the bin; only that of the last bin belongs to it.</source>
        <translation>区间的上端；只有最后一个区间包含其上端。</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Latents whose stability is in the bin.</source>
        <translation>稳定性落在该区间的潜特征。</translation>
    </message>
</context>
<context>
    <name>dglm::StartupView</name>
    <message>
        <source>Cannot write the picture %1.</source>
        <translation>无法写入图片 %1。</translation>
    </message>
    <message>
        <source>There is no sequence named %1 in this project.</source>
        <translation>此项目中没有名为 %1 的序列。</translation>
    </message>
</context>
<context>
    <name>dglm::StateView</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Copy Details</source>
        <translation>复制详细信息</translation>
    </message>
</context>
<context>
    <name>dglm::StatusLine</name>
    <message>
        <source>%1, circular, %2</source>
        <translation>%1，环状，%2</translation>
    </message>
    <message>
        <source>%1, linear, %2</source>
        <translation>%1，线性，%2</translation>
    </message>
    <message>
        <source>selection %1 (%2), GC %3</source>
        <translation>选区 %1（%2），GC %3</translation>
    </message>
    <message>
        <source>base %1 %2, token %3 %4</source>
        <translation>碱基 %1 %2，词元 %3 %4</translation>
    </message>
    <message>
        <source>base %1 %2</source>
        <translation>碱基 %1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>dglm::Steering</name>
    <message>
        <source>P(%1) %2 → %3, rank %4 → %5</source>
        <translation>P(%1) %2 → %3, 名次 %4 → %5</translation>
    </message>
    <message>
        <source>Wild type P(%1) %2 → %3</source>
        <translation>野生型 P(%1) %2 → %3</translation>
    </message>
    <message>
        <source>Effect %1: rank %2 beside %3 random latents of like firing rate.</source>
        <translation>效应 %1: 在 %3 个激活频率相近的随机潜特征旁名次为 %2。</translation>
    </message>
    <message>
        <source>Opposite sign: %1.</source>
        <translation>相反符号: %1。</translation>
    </message>
    <message>
        <source>Far away: %1.</source>
        <translation>远处: %1。</translation>
    </message>
    <message>
        <source>strength of %1 %2</source>
        <translation>%1 %2 的强度</translation>
    </message>
    <message>
        <source>steered - baseline</source>
        <translation>操控后 - 基线</translation>
    </message>
    <message>
        <source>P(written base)</source>
        <translation>P(已写碱基)</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>steered</source>
        <translation>操控后</translation>
    </message>
    <message>
        <source>removed sequence</source>
        <translation>已移除的序列</translation>
    </message>
    <message>
        <source>The place to steer lies outside the window that the model reads (bases %1).</source>
        <translation>要操控的位置位于模型读取的窗口 (碱基 %1) 之外。</translation>
    </message>
    <message>
        <source>The place to mask lies outside the window that the model reads (bases %1).</source>
        <translation>要掩蔽的位置位于模型读取的窗口 (碱基 %1) 之外。</translation>
    </message>
    <message>
        <source>No token is masked here, so none is steered.</source>
        <translation>此处没有被掩蔽的词元，因此没有词元被操控。</translation>
    </message>
    <message>
        <source>%1 has here already what its dial would set it to.</source>
        <translation>%1 在此处已经是其旋钮要设定的值。</translation>
    </message>
    <message>
        <source>Bases %1 %2, masked, token %3 of %4 in the window</source>
        <translation>碱基 %1 %2, 已掩盖, 窗口中的词元 %3 (共 %4 个)</translation>
    </message>
    <message>
        <source>Bases %1 %2, token %3 of %4 in the window</source>
        <translation>碱基 %1 %2, 窗口中的词元 %3 (共 %4 个)</translation>
    </message>
    <message>
        <source>Mutant P(%1) %2 → %3, best token&apos;s rank %4 → %5</source>
        <translation>突变型 P(%1) %2 → %3, 最佳词元的名次 %4 → %5</translation>
    </message>
    <message>
        <source>Write a base edit as A1408G: the base, its place, the new base.</source>
        <translation>碱基编辑请写成 A1408G: 原碱基、位置、新碱基。</translation>
    </message>
    <message>
        <source>%1 is no base: write A, C, G or T.</source>
        <translation>%1 不是碱基: 请写 A、C、G 或 T。</translation>
    </message>
    <message>
        <source>There is no base %1: the sequence has bases 1 to %2.</source>
        <translation>没有碱基 %1: 序列的碱基为 1 到 %2。</translation>
    </message>
    <message>
        <source>Base %1 is %2, not %3.</source>
        <translation>碱基 %1 是 %2, 不是 %3。</translation>
    </message>
    <message>
        <source>Base %1 is %2 as it stands.</source>
        <translation>碱基 %1 已经是 %2。</translation>
    </message>
    <message>
        <source>No effect: %1 is within what %2 random latents of like firing rate scatter (%3).</source>
        <translation>无效应: %1 处于 %2 个激活率相近的随机潜特征的离散范围之内 (%3)。</translation>
    </message>
    <message>
        <source>%1 ablated</source>
        <translation>%1 已消融</translation>
    </message>
    <message>
        <source>no dial is on</source>
        <translation>没有启用的旋钮</translation>
    </message>
    <message>
        <source>dials: %1</source>
        <translation>旋钮：%1</translation>
    </message>
    <message>
        <source>set to the value</source>
        <translation>设为该值</translation>
    </message>
    <message>
        <source>set to its maximum here</source>
        <translation>设为其在此处的最大值</translation>
    </message>
    <message>
        <source>set to the maximum of all</source>
        <translation>设为所有潜特征的最大值</translation>
    </message>
    <message>
        <source>the value added</source>
        <translation>加上该值</translation>
    </message>
    <message>
        <source>multiplied by the value</source>
        <translation>乘以该值</translation>
    </message>
    <message>
        <source>steered at all tokens</source>
        <translation>在所有词元处操控</translation>
    </message>
    <message>
        <source>steered at bases %1</source>
        <translation>在碱基 %1 处操控</translation>
    </message>
    <message>
        <source>steered at the masked tokens</source>
        <translation>在被掩蔽的词元处操控</translation>
    </message>
    <message>
        <source>steered at the tokens beside</source>
        <translation>在相邻词元处操控</translation>
    </message>
    <message>
        <source>steered at the masked tokens and those beside</source>
        <translation>在被掩蔽的词元及其相邻词元处操控</translation>
    </message>
    <message>
        <source>mask at bases %1</source>
        <translation>掩蔽碱基 %1</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>无掩蔽</translation>
    </message>
    <message>
        <source>P(%1) against the strength of %2, in %3</source>
        <extracomment>A figure: a group of tokens, the strength of a latent, a sequence.</extracomment>
        <translation>%3 中 P(%1) 随 %2 强度的变化</translation>
    </message>
    <message>
        <source>%1 is out of distribution: by itself %2 takes values from %3 to %4 in the steered reading frame.</source>
        <translation>%1 超出分布: %2 在受操控的阅读框中自身取值为 %3 到 %4。</translation>
    </message>
    <message>
        <source>%1 does not fire here in the steered reading frame, so its dial changes nothing.</source>
        <translation>%1 在此处受操控的阅读框中未激活, 因此其旋钮不会改变任何内容。</translation>
    </message>
    <message>
        <source>steered - baseline: %1</source>
        <extracomment>What is drawn over a map or tracks: the steering whose effect it is.</extracomment>
        <translation>操控后减基线: %1</translation>
    </message>
    <message>
        <source>%1 is out of distribution: %2 is silent in the steered reading frame of this window. In the project it reaches %3.</source>
        <translation>%1 超出分布: %2 在此窗口受操控的阅读框中没有激活。在项目中它最高达到 %3。</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringBar</name>
    <message>
        <source>Steer at</source>
        <translation>操控位置</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩盖</translation>
    </message>
    <message>
        <source>Steering session</source>
        <translation>操控会话</translation>
    </message>
    <message>
        <source>Sessions are kept with the project: dials, notes, results, model and seed.</source>
        <translation>会话随项目保存: 旋钮、备注、结果、模型和随机种子。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>How a latent&apos;s new value comes from its old one.</source>
        <translation>潜特征的新值如何由旧值得出。</translation>
    </message>
    <message>
        <source>Set to the value</source>
        <translation>设为该值</translation>
    </message>
    <message>
        <source>Set to its maximum here</source>
        <translation>设为此处自身的最大值</translation>
    </message>
    <message>
        <source>Set to the maximum of all</source>
        <translation>设为所有潜特征的最大值</translation>
    </message>
    <message>
        <source>Add the value</source>
        <translation>加上该值</translation>
    </message>
    <message>
        <source>Multiply by the value</source>
        <translation>乘以该值</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Window of the model</source>
        <translation>模型的窗口</translation>
    </message>
    <message>
        <source>Whole sequence</source>
        <translation>整条序列</translation>
    </message>
    <message>
        <source>What the model reads at once: as much as it was trained on, round the caret, or the whole sequence, as the reference does.</source>
        <translation>模型一次读取的内容: 光标周围与训练时同样长的一段, 或像参考实现那样读取整条序列。</translation>
    </message>
    <message>
        <source>Base edit</source>
        <translation>碱基编辑</translation>
    </message>
    <message>
        <source>edit: A1408G</source>
        <translation>编辑: A1408G</translation>
    </message>
    <message>
        <source>A change of one base, 1-based: the tokens that have the new base there are the mutant, those with the old one the wild type. The base&apos;s token is masked and read.</source>
        <translation>改变一个碱基 (从 1 计数): 该处为新碱基的词元是突变型, 为旧碱基的是野生型。该碱基的词元会被掩盖并读出。</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>选区</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Every token of the window.</source>
        <translation>窗口中的每个词元。</translation>
    </message>
    <message>
        <source>The tokens that are masked.</source>
        <translation>被掩盖的词元。</translation>
    </message>
    <message>
        <source>The token on either side.</source>
        <translation>两侧的词元。</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>The masked tokens and those beside them.</source>
        <translation>被掩盖的词元及其两侧的词元。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The model reads the sequence as it is written.</source>
        <translation>模型按原样读取序列。</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>尚无会话</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>预设: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>From another model: open its model and dictionary to go on with it.</source>
        <translation>来自另一个模型: 打开其模型和字典即可继续。</translation>
    </message>
    <message>
        <source>Working...</source>
        <translation>计算中...</translation>
    </message>
    <message>
        <source>token at the caret</source>
        <translation>光标处的词元</translation>
    </message>
    <message>
        <source>The token at base %1 is hidden from the model; the mask follows the caret.</source>
        <translation>对模型隐藏碱基 %1 处的词元; 掩盖随光标移动。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 ms from the last move to its numbers, of which the model took %2. %3 of %4 tokens are steered.</source>
        <translation>从最近一次调节到数值 %1 毫秒, 其中模型用时 %2 毫秒。操控了 %4 个词元中的 %3 个。</translation>
    </message>
    <message>
        <source>The tokens of what is selected when this is clicked: %1.</source>
        <translation>点击时所选内容的词元: %1。</translation>
    </message>
    <message>
        <source>The tokens of what is selected when this is clicked are hidden: %1.</source>
        <translation>隐藏点击时所选内容的词元: %1。</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>被掩盖的</translation>
    </message>
    <message>
        <source>neighbours</source>
        <translation>相邻的</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringDesk</name>
    <message>
        <source>Turn %1</source>
        <translation>转动 %1</translation>
    </message>
    <message>
        <source>Switch %1 On</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Switch %1 Off</source>
        <translation>关闭 %1</translation>
    </message>
    <message>
        <source>Ablate %1</source>
        <translation>消融 %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
    <message>
        <source>Reset All Dials</source>
        <translation>重置所有旋钮</translation>
    </message>
    <message>
        <source>Another Method of Steering</source>
        <translation>更换操控方法</translation>
    </message>
    <message>
        <source>Steer Elsewhere</source>
        <translation>更换操控位置</translation>
    </message>
    <message>
        <source>Mask Tokens</source>
        <translation>掩盖词元</translation>
    </message>
    <message>
        <source>Mask Nothing</source>
        <translation>取消掩盖</translation>
    </message>
    <message>
        <source>Base Edit</source>
        <translation>碱基编辑</translation>
    </message>
    <message>
        <source>Another Window</source>
        <translation>更换窗口</translation>
    </message>
    <message>
        <source>Use the Preset %1</source>
        <translation>使用预设 %1</translation>
    </message>
    <message>
        <source>Another Steering</source>
        <translation>其他操控</translation>
    </message>
    <message>
        <source>Steered %1 in %2.</source>
        <translation>已在 %2 中操控 %1。</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringDialRow</name>
    <message>
        <source>Sets the latent to 0 wherever it is steered, so that the model cannot use it. A dial at 0 leaves the latent as it is.</source>
        <translation>在被操控处将潜特征设为 0, 使模型无法使用它。旋钮在 0 则保持潜特征不变。</translation>
    </message>
    <message>
        <source>Whether this dial takes part.</source>
        <translation>该旋钮是否参与。</translation>
    </message>
    <message>
        <source>Back to where the dial changes nothing.</source>
        <translation>回到旋钮不起作用的位置。</translation>
    </message>
    <message>
        <source>%1 on or off</source>
        <translation>%1 开或关</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Strength of %1</source>
        <translation>%1 的强度</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1 的值</translation>
    </message>
    <message>
        <source>Ablate %1</source>
        <translation>消融 %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
    <message>
        <source>From %1 to %2; a number beyond is taken for the end.</source>
        <translation>从 %1 到 %2；超出范围的数字按端点处理。</translation>
    </message>
    <message>
        <source>The value that the method gives in this window.</source>
        <translation>该方法在此窗口中给出的值。</translation>
    </message>
    <message>
        <source>The method gives the value; it stands here once the dial is on.</source>
        <translation>值由该方法给出; 旋钮打开后显示在此处。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Ablate</source>
        <translation>消融</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringDials</name>
    <message>
        <source>Dials</source>
        <translation>旋钮</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringMenu</name>
    <message>
        <source>S&amp;teer the Selected Latent</source>
        <translation>操控所选潜特征(&amp;T)</translation>
    </message>
    <message>
        <source>Gives the latent a dial: set it to a value, and see what the model would now write.</source>
        <translation>为潜特征添加旋钮: 设定一个值, 查看模型此时会写什么。</translation>
    </message>
    <message>
        <source>Steer &amp;Here</source>
        <translation>在此操控(&amp;H)</translation>
    </message>
    <message>
        <source>The dials take effect at the selected feature or bases only.</source>
        <translation>旋钮只在所选注释特征或碱基处起作用。</translation>
    </message>
    <message>
        <source>Steeri&amp;ng</source>
        <translation>操控(&amp;N)</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>&amp;Reset All Dials</source>
        <translation>重置所有旋钮(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;New Session</source>
        <translation>新建会话(&amp;N)</translation>
    </message>
    <message>
        <source>Goes on with the dials as they stand; the old session stays as it is.</source>
        <translation>以当前旋钮继续; 旧会话保持不变。</translation>
    </message>
    <message>
        <source>Rena&amp;me the Session...</source>
        <translation>重命名会话(&amp;M)...</translation>
    </message>
    <message>
        <source>Remo&amp;ve the Session</source>
        <translation>移除会话(&amp;V)</translation>
    </message>
    <message>
        <source>Save as &amp;Preset...</source>
        <translation>另存为预设(&amp;P)...</translation>
    </message>
    <message>
        <source>Keeps the dials for use on any sequence. Presets stand in the list of sessions.</source>
        <translation>保存旋钮以用于任何序列。预设列在会话列表中。</translation>
    </message>
    <message>
        <source>Steering S&amp;weep...</source>
        <translation>操控扫描(&amp;W)...</translation>
    </message>
    <message>
        <source>Latents x values x tokens into a CSV file, with a heat map and curves as it goes.</source>
        <translation>潜特征 x 值 x 词元写入 CSV 文件, 同时显示热图和曲线。</translation>
    </message>
    <message>
        <source>Copy as &amp;Command</source>
        <translation>复制为命令(&amp;C)</translation>
    </message>
    <message>
        <source>The decode-glm line that repeats what the dials do.</source>
        <translation>重现旋钮效果的 decode-glm 命令行。</translation>
    </message>
    <message>
        <source>Curve as &amp;Figure...</source>
        <translation>曲线导出为图(&amp;F)...</translation>
    </message>
    <message>
        <source>steering-curve</source>
        <translation>steering-curve</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>另存为预设</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rename the Session</source>
        <translation>重命名会话</translation>
    </message>
    <message>
        <source>Run the &amp;16S Experiment...</source>
        <translation>运行 16S 实验(&amp;1)...</translation>
    </message>
    <message>
        <source>The paper&apos;s steering experiment with your model and dictionary: which latents make the model write A1408G, which resists aminoglycosides, in a 16S gene.</source>
        <translation>用自己的模型和字典重做论文的操控实验：哪些潜特征会使模型在 16S 基因中写出 A1408G（对氨基糖苷类耐药）。</translation>
    </message>
    <message>
        <source>Write &amp;Designs...</source>
        <translation>生成设计(&amp;D)...</translation>
    </message>
    <message>
        <source>The model writes the selected bases anew as the dials steer it, several times, with scores.</source>
        <translation>模型按旋钮的操控重写所选碱基，多次进行并给出评分。</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringPanel</name>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No sequence is shown. Steering asks what the model would write in it.</source>
        <translation>未显示序列。操控询问模型会在其中写什么。</translation>
    </message>
    <message>
        <source>No model yet. Open one in the Models panel: its latents get the dials.</source>
        <translation>尚无模型。在“模型”面板中打开一个: 其潜特征会得到旋钮。</translation>
    </message>
    <message>
        <source>No latent is pinned. Pinned latents have a dial here.</source>
        <translation>没有固定的潜特征。固定的潜特征在此有旋钮。</translation>
    </message>
    <message>
        <source>The model could not be steered.</source>
        <translation>无法操控模型。</translation>
    </message>
    <message>
        <source>The model runs as soon as this panel is in sight.</source>
        <translation>此面板可见时模型即开始运行。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Steering.&lt;/b&gt; A dial for each pinned latent. Turn one, and the model runs on with the latent at that value wherever &quot;Steer at&quot; says: the track and the ring show by how much the probability of each written base changes, orange up and blue down; the Steering Result shows what the model would write at the caret.&lt;br&gt;The green band of a dial holds the values that the latent takes by itself in this sequence; beyond it the model reads what it never saw. 0 leaves a latent as it is, &quot;ablate&quot; sets it to 0. Mask a token to ask what the model would write there. Every effect stands beside controls: random latents, the opposite sign, a place far away.</source>
        <translation>&lt;b&gt;操控。&lt;/b&gt;每个固定的潜特征有一个旋钮。转动后, 模型在“操控位置”所指之处以该值继续运行: 轨道和环显示每个已写碱基的概率变化, 橙色为升, 蓝色为降; “操控结果”显示模型在光标处会写什么。&lt;br&gt;旋钮的绿色带是潜特征在此序列中自身会取的值; 超出之后模型读到的是从未见过的内容。0 保持潜特征不变, “消融”将其设为 0。掩盖一个词元即可询问模型会在那里写什么。每个效应旁都有对照: 随机潜特征、相反符号、远处位置。</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringResults</name>
    <message>
        <source>Notes on this session</source>
        <translation>此会话的备注</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Comparing with controls...</source>
        <translation>正在与对照比较...</translation>
    </message>
    <message>
        <source>Turn a dial: effect and controls appear here.</source>
        <translation>转动旋钮: 效应和对照显示在此。</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>What the model would write at the caret stands here once a dial is turned.</source>
        <translation>转动旋钮后，此处显示模型在光标处会写出什么。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Steering result.&lt;/b&gt; What the model would write at the caret, nothing steered and with the dials as they stand: the most probable tokens with arrows for changes of rank, the logits that moved most, and the probability against the strength of the current dial, whose line can be dragged.&lt;br&gt;Every effect stands beside its controls: random latents of like firing rate, the opposite sign, a place far away. An effect that ranks tenth among random latents is not the latent&apos;s.</source>
        <translation>&lt;b&gt;操控结果。&lt;/b&gt;模型在光标处会写出什么：未操控时，以及按旋钮当前设置时。包括最可能的词元（箭头表示排名变化）、变化最大的 logits，以及概率随当前旋钮强度的曲线（其竖线可拖动）。&lt;br&gt;每个效应旁边都有对照：激活频率相近的随机潜特征、相反的符号、远处的位置。在随机潜特征中只排第十的效应，不是该潜特征的效应。</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringRunner</name>
    <message>
        <source>Steering</source>
        <translation>操控</translation>
    </message>
    <message>
        <source>Drawing the curve</source>
        <translation>正在绘制曲线</translation>
    </message>
    <message>
        <source>Running controls</source>
        <translation>正在运行对照</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringSessions</name>
    <message>
        <source>Remove a Steering Session</source>
        <translation>移除引导会话</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringStore</name>
    <message>
        <source>Reading the steering sessions</source>
        <translation>正在读取操控会话</translation>
    </message>
    <message>
        <source>Saving the steering session</source>
        <translation>正在保存操控会话</translation>
    </message>
</context>
<context>
    <name>dglm::Steps</name>
    <message>
        <source>Checking the project</source>
        <translation>正在检查项目</translation>
    </message>
    <message>
        <source>Copying the project</source>
        <translation>正在复制项目</translation>
    </message>
    <message>
        <source>Counting labels</source>
        <translation>正在统计标签</translation>
    </message>
    <message>
        <source>Joining activations</source>
        <translation>正在合并激活值</translation>
    </message>
    <message>
        <source>Reading windows</source>
        <translation>正在读取窗口</translation>
    </message>
    <message>
        <source>Removing activations</source>
        <translation>正在移除激活值</translation>
    </message>
    <message>
        <source>Storing records</source>
        <translation>正在存储序列</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Downloading %1, MB</source>
        <translation>正在下载 %1，MB</translation>
    </message>
    <message>
        <source>Reading published scores</source>
        <translation>正在读取已发布的评分</translation>
    </message>
    <message>
        <source>Storing scores</source>
        <translation>正在保存评分</translation>
    </message>
    <message>
        <source>Drawing the curve</source>
        <translation>正在绘制曲线</translation>
    </message>
    <message>
        <source>Looking for concepts</source>
        <translation>正在查找概念</translation>
    </message>
    <message>
        <source>Reading activations</source>
        <translation>正在读取激活值</translation>
    </message>
    <message>
        <source>Testing on the held-out sets</source>
        <translation>正在留出集合上检验</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>正在测量 %1</translation>
    </message>
    <message>
        <source>Reading the sequence</source>
        <translation>正在读取序列</translation>
    </message>
    <message>
        <source>Running controls</source>
        <translation>正在运行对照</translation>
    </message>
    <message>
        <source>Steering</source>
        <translation>操控</translation>
    </message>
    <message>
        <source>Comparing kernels</source>
        <translation>正在比较内核</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>正在编码</translation>
    </message>
    <message>
        <source>Filling the activation buffer</source>
        <translation>正在填充激活缓冲区</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>正在测量</translation>
    </message>
    <message>
        <source>Reading latents</source>
        <translation>正在读取潜特征</translation>
    </message>
    <message>
        <source>Reading records</source>
        <translation>正在读取序列</translation>
    </message>
    <message>
        <source>Reading set %1</source>
        <translation>正在读取集合 %1</translation>
    </message>
    <message>
        <source>Running the model</source>
        <translation>模型正在计算</translation>
    </message>
    <message>
        <source>Scoring latents</source>
        <translation>正在为潜特征评分</translation>
    </message>
    <message>
        <source>Scoring the baselines</source>
        <translation>正在为基线评分</translation>
    </message>
    <message>
        <source>Training the dictionary</source>
        <translation>正在训练字典</translation>
    </message>
    <message>
        <source>Training the model</source>
        <translation>正在训练模型</translation>
    </message>
    <message>
        <source>Waiting for another program to close the project</source>
        <translation>正在等待另一个程序关闭项目</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>Writing designs</source>
        <translation>正在写入设计</translation>
    </message>
    <message>
        <source>Matching latents</source>
        <translation>正在匹配潜特征</translation>
    </message>
    <message>
        <source>Training the dictionaries</source>
        <translation>正在训练多个字典</translation>
    </message>
    <message>
        <source>Finding features</source>
        <translation>查找特征</translation>
    </message>
    <message>
        <source>Scanning the corpus</source>
        <translation>正在搜索语料库</translation>
    </message>
    <message>
        <source>Writing the hits</source>
        <translation>正在写入命中</translation>
    </message>
    <message>
        <source>Measuring the features</source>
        <translation>正在统计探针的输入</translation>
    </message>
    <message>
        <source>Scoring probes</source>
        <translation>正在为探针评分</translation>
    </message>
    <message>
        <source>Training probes</source>
        <translation>正在训练探针</translation>
    </message>
    <message>
        <source>Training the meta-SAE</source>
        <translation>正在训练元 SAE</translation>
    </message>
    <message>
        <source>Reading edits</source>
        <translation>正在读取修改</translation>
    </message>
    <message>
        <source>Scoring meta-latents</source>
        <translation>正在评估元潜特征</translation>
    </message>
    <message>
        <source>Counting latents that are active together</source>
        <translation>正在统计共同激活的潜特征</translation>
    </message>
    <message>
        <source>Finding the neighbours of latents</source>
        <translation>正在寻找潜特征的近邻</translation>
    </message>
    <message>
        <source>Placing latents</source>
        <translation>正在排布潜特征</translation>
    </message>
    <message>
        <source>Reading the latents of a family</source>
        <translation>正在读取家族的潜特征</translation>
    </message>
</context>
<context>
    <name>dglm::StrengthCurve</name>
    <message>
        <source>P(%1)</source>
        <translation>P(%1)</translation>
    </message>
    <message>
        <source>Probability at the caret against the strength of the latent, the other dials as they stand. The band holds the values that the latent takes by itself, the dotted line is the baseline. At 0 the latent is ablated. Drag the line, or use the arrow keys.</source>
        <translation>光标处的概率随潜特征强度的变化, 其他旋钮保持不变。色带是潜特征自身会取的值, 虚线是基线。在 0 处潜特征被消融。拖动竖线, 或使用方向键。</translation>
    </message>
    <message>
        <source>Probability against strength, %1</source>
        <translation>概率与强度, %1</translation>
    </message>
    <message>
        <source>near %1: %2</source>
        <translation>接近 %1: %2</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>What the latent is set to, the other dials as they stand.</source>
        <translation>潜特征被设成的值，其他旋钮保持当前设置。</translation>
    </message>
    <message>
        <source>Probability at the caret with the latent at that strength.</source>
        <translation>潜特征取该强度时光标处的概率。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>The same probability with nothing steered.</source>
        <translation>未操控时的同一概率。</translation>
    </message>
    <message>
        <source>Probability of the wild type there.</source>
        <translation>该处野生型的概率。</translation>
    </message>
</context>
<context>
    <name>dglm::StudyWindow</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
</context>
<context>
    <name>dglm::SubjectTable</name>
    <message>
        <source>Sequences with hits</source>
        <translation>有命中的序列</translation>
    </message>
    <message>
        <source>filter: subject, species</source>
        <translation>筛选：目标、物种</translation>
    </message>
    <message>
        <source>by sequence</source>
        <translation>按序列</translation>
    </message>
    <message>
        <source>by species</source>
        <translation>按物种</translation>
    </message>
    <message>
        <source>by accession</source>
        <translation>按登录号</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Adds up the sequences of a species, as their headers say it, or the contigs of an assembly.</source>
        <translation>合计同一物种（按标题行）的序列，或同一组装的重叠群。</translation>
    </message>
</context>
<context>
    <name>dglm::SubstitutionMap</name>
    <message>
        <source>synonymous</source>
        <translation>同义</translation>
    </message>
    <message>
        <source>missense</source>
        <translation>错义</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Every substitution of the stretch</source>
        <translation>该区段的全部替换</translation>
    </message>
    <message>
        <source>Substitutions</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>碱基</translation>
    </message>
    <message>
        <source>Position on the sequence.</source>
        <translation>在序列上的位置。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原碱基</translation>
    </message>
    <message>
        <source>The base as it is.</source>
        <translation>现有的碱基。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>新碱基</translation>
    </message>
    <message>
        <source>The base that is written.</source>
        <translation>写入的碱基。</translation>
    </message>
    <message>
        <source>After the substitution minus before.</source>
        <translation>替换后减替换前。</translation>
    </message>
    <message>
        <source>Codon</source>
        <translation>密码子</translation>
    </message>
    <message>
        <source>The amino acid before and after, by the standard code.</source>
        <translation>替换前后的氨基酸，按标准遗传密码。</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效应</translation>
    </message>
    <message>
        <source>What the substitution does to the codon.</source>
        <translation>该替换对密码子的影响。</translation>
    </message>
</context>
<context>
    <name>dglm::SweepCurves</name>
    <message>
        <source>value of %1</source>
        <translation>%1 的值</translation>
    </message>
    <message>
        <source>P(target)</source>
        <translation>P(目标)</translation>
    </message>
    <message>
        <source>P(target) against the value of %1</source>
        <translation>P(目标) 与 %1 的值</translation>
    </message>
</context>
<context>
    <name>dglm::SweepDialog</name>
    <message>
        <source>Steering Sweep</source>
        <translation>操控扫描</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Numbers, comma between; each is steered alone.</source>
        <translation>编号, 以逗号分隔; 每个单独操控。</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Groups separated by &apos;;&apos;: all, masked, neighbours, an index, I-K, b:START-END; with commas within a group.</source>
        <translation>各组以 “;” 分隔: all、masked、neighbours、一个编号、I-K、b:START-END; 组内用逗号。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Tokens, comma between; N stands for any base.</source>
        <translation>词元, 以逗号分隔; N 代表任意碱基。</translation>
    </message>
    <message>
        <source>Wild type</source>
        <translation>野生型</translation>
    </message>
    <message>
        <source>Tokens to compare with; may be empty.</source>
        <translation>用于比较的词元; 可为空。</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV 文件</translation>
    </message>
    <message>
        <source>Gets the 28 columns of the reference.</source>
        <translation>包含参考实现的 28 列。</translation>
    </message>
    <message>
        <source>CSV File of the Sweep</source>
        <translation>扫描的 CSV 文件</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Latents and values are numbers with commas between; a target is needed.</source>
        <translation>潜特征和值是以逗号分隔的数字; 需要一个目标。</translation>
    </message>
    <message>
        <source>%1 rows. A run of the same set-up that was stopped goes on where it was.</source>
        <translation>%1 行。设置相同且曾停止的运行会从停止处继续。</translation>
    </message>
    <message>
        <source>Steering sweep</source>
        <translation>操控扫描</translation>
    </message>
    <message>
        <source>Stopped. The rows so far are kept; Start goes on.</source>
        <translation>已停止。已有的行已保留; 点击“开始”继续。</translation>
    </message>
    <message>
        <source>Steering...</source>
        <translation>正在操控...</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Wrote %1 rows to %2.</source>
        <translation>已将 %1 行写入 %2。</translation>
    </message>
    <message>
        <source>Target: %1 unsteered, at best %2 with %3 at %4.</source>
        <translation>目标: 未操控 %1, 最高 %2 (%3 为 %4)。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Numbers, comma between; each latent takes each of them.</source>
        <translation>数字，用逗号分隔；每个潜特征依次取每个值。</translation>
    </message>
    <message>
        <source>0 is the unsteered model, as in the paper.</source>
        <translation>0 为未操控的模型，与论文相同。</translation>
    </message>
    <message>
        <source>0 silences the latent.</source>
        <translation>0 会使该潜特征静默。</translation>
    </message>
    <message>
        <source>Replace the File</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>%1 is there already. Its rows are lost when this sweep is finished.</source>
        <translation>%1 已存在。本次扫描完成后，其中的行将丢失。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 行</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>rows done, time left</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n rows have an error, the first: %1</source>
        <translation>
            <numerusform>%n 行有错误, 第一个: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>These charts are of the settings before. Start draws them anew.</source>
        <translation>这些图表对应之前的设置。点击“开始”重新绘制。</translation>
    </message>
    <message>
        <source>Steering sweep.</source>
        <translation>操控扫描。</translation>
    </message>
    <message>
        <source>Choose File...</source>
        <translation>选择文件...</translation>
    </message>
</context>
<context>
    <name>dglm::SweepHeatMap</name>
    <message>
        <source>Highest probability of the target by latent and value</source>
        <translation>各潜特征和值的目标最高概率</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 在 %2: %3</translation>
    </message>
    <message>
        <source>highest P(target) over the places</source>
        <translation>各位置上最高的 P(目标)</translation>
    </message>
    <message>
        <source>P(target)</source>
        <translation>P(目标)</translation>
    </message>
    <message>
        <source>latent</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Steering sweep</source>
        <translation>操控扫描</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>The latent that is steered alone.</source>
        <translation>单独被操控的潜特征。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What the latent is set to.</source>
        <translation>潜特征被设成的值。</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>The group of tokens that is steered together.</source>
        <translation>一起被操控的一组词元。</translation>
    </message>
    <message>
        <source>Probability of the target; n/a where it was not computed yet.</source>
        <translation>目标的概率；尚未计算处为 n/a。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>The same probability with nothing steered.</source>
        <translation>未操控时的同一概率。</translation>
    </message>
</context>
<context>
    <name>dglm::TableKeys</name>
    <message numerus="yes">
        <source>Copied %Ln rows</source>
        <translation>
            <numerusform>已复制 %Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::TokenRows</name>
    <message numerus="yes">
        <source>window %1: &lt;cls&gt; and %Ln tokens</source>
        <translation>
            <numerusform>窗口 %1：&lt;cls&gt; 和 %Ln 个词元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of one base</source>
        <comment>tokens</comment>
        <translation>
            <numerusform>其中 %Ln 个为单碱基</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>window, its tokens of one base</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>窗口 %1</translation>
    </message>
</context>
<context>
    <name>dglm::TokenShiftTable</name>
    <message>
        <source>▲ new</source>
        <translation>▲ 新</translation>
    </message>
    <message>
        <source>Probability of the token over the whole vocabulary, %1.</source>
        <translation>该词元在整个词表中的概率, %1。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>What the model would write, nothing steered.</source>
        <translation>未操控时模型会写的词元。</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>nothing steered</source>
        <translation>未操控</translation>
    </message>
    <message>
        <source>Steered</source>
        <translation>操控后</translation>
    </message>
    <message>
        <source>What the model would write with the dials as they stand.</source>
        <translation>在当前旋钮下模型会写的词元。</translation>
    </message>
    <message>
        <source>steered</source>
        <translation>操控后</translation>
    </message>
    <message>
        <source>Ranks by which steering moved the token up or down; new: it was not among the 50 first.</source>
        <translation>操控使该词元上升或下降的名次; 新: 之前不在前 50 名。</translation>
    </message>
    <message>
        <source>Tokens at the caret, baseline and steered</source>
        <translation>光标处的词元, 基线与操控后</translation>
    </message>
    <message>
        <source>Rank; 1: the token that the model finds most probable here.</source>
        <translation>排名；1：模型认为此处概率最高的词元。</translation>
    </message>
    <message>
        <source>Protein</source>
        <translation>蛋白质</translation>
    </message>
    <message>
        <source>What the steered token would make of the coding sequence, were it written here: = for a synonymous change, else the amino acids, as T17A, with * for a stop.</source>
        <translation>若将操控后的词元写在此处，编码序列会如何变化：= 表示同义，否则给出氨基酸，如 T17A，* 表示终止。</translation>
    </message>
</context>
<context>
    <name>dglm::TopBar</name>
    <message>
        <source>%1 %2×%3</source>
        <translation>%1 %2×%3</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>%1, L%2 %3, %4</source>
        <translation>%1，L%2 %3，%4</translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation>未知模型</translation>
    </message>
    <message>
        <source>SAE %1 %2</source>
        <translation>SAE %1 %2</translation>
    </message>
    <message>
        <source>SAE %1 %2 k%3</source>
        <translation>SAE %1 %2 k%3</translation>
    </message>
    <message>
        <source>%1, L%2, nothing read yet</source>
        <extracomment>Model and layer that read where nothing was read with another, such as &quot;glm, L2, nothing read yet&quot;.</extracomment>
        <translation>%1，L%2，尚未读取</translation>
    </message>
</context>
<context>
    <name>dglm::TopWindowRow</name>
    <message>
        <source>%1 at base %2 of %3, activation %4</source>
        <translation>%3 的碱基 %2 处的 %1，激活值 %4</translation>
    </message>
    <message>
        <source>%1, outside of all features</source>
        <comment>place</comment>
        <translation>%1，不在任何注释特征内</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>place, features</comment>
        <translation>%1，位于 %2</translation>
    </message>
</context>
<context>
    <name>dglm::Tour</name>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>End the Tour</source>
        <translation>结束导览</translation>
    </message>
</context>
<context>
    <name>dglm::TrackData</name>
    <message>
        <source>%1, %2</source>
        <comment>label, note</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>log %1</source>
        <comment>logarithmic axis</comment>
        <translation>log %1</translation>
    </message>
</context>
<context>
    <name>dglm::TrackMenu</name>
    <message>
        <source>Draw A&amp;ll Tracks So</source>
        <translation>所有轨道都这样绘制(&amp;L)</translation>
    </message>
    <message>
        <source>Draw as &amp;Usual</source>
        <translation>按默认绘制(&amp;U)</translation>
    </message>
    <message>
        <source>Scale to the &amp;Project</source>
        <translation>按项目缩放(&amp;P)</translation>
    </message>
    <message>
        <source>The axis ends at the strongest token of the latent in the project.</source>
        <translation>坐标轴止于该潜特征在项目中最强的词元。</translation>
    </message>
    <message>
        <source>Scale to What Is in &amp;View</source>
        <translation>按可见范围缩放(&amp;V)</translation>
    </message>
    <message>
        <source>The axis follows the largest value in view.</source>
        <translation>坐标轴随可见范围内的最大值变化。</translation>
    </message>
    <message>
        <source>&amp;One Scale Together</source>
        <translation>共用一个刻度(&amp;O)</translation>
    </message>
    <message>
        <source>All tracks that are drawn so share one axis.</source>
        <translation>所有这样绘制的轨道共用一个坐标轴。</translation>
    </message>
    <message>
        <source>&amp;Fixed Scale...</source>
        <translation>固定刻度(&amp;F)...</translation>
    </message>
    <message>
        <source>The axis ends at a value of yours; what goes beyond has a cap.</source>
        <translation>坐标轴止于您给定的值；超出部分以封顶线标出。</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic</source>
        <translation>对数(&amp;G)</translation>
    </message>
    <message>
        <source>Draws log2(1 + value): small values come out beside large ones.</source>
        <translation>绘制 log2(1 + 值)：小的值在大的值旁边也看得清。</translation>
    </message>
    <message>
        <source>Fixed Scale</source>
        <translation>固定刻度</translation>
    </message>
    <message>
        <source>The axis of %1 ends at this activation:</source>
        <translation>%1 的坐标轴止于此激活值：</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>面积(&amp;A)</translation>
    </message>
    <message>
        <source>L&amp;ine</source>
        <translation>折线(&amp;I)</translation>
    </message>
    <message>
        <source>H&amp;eat</source>
        <translation>热图(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Taller Tracks</source>
        <translation>加高轨道(&amp;T)</translation>
    </message>
    <message>
        <source>Lo&amp;wer Tracks</source>
        <translation>降低轨道(&amp;W)</translation>
    </message>
    <message>
        <source>Tracks of Usual &amp;Height</source>
        <translation>轨道默认高度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Remove Track</source>
        <translation>移除轨道(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep Track</source>
        <translation>保留轨道(&amp;K)</translation>
    </message>
</context>
<context>
    <name>dglm::TrackPanel</name>
    <message>
        <source>Mean over the reading frames</source>
        <translation>阅读框均值</translation>
    </message>
    <message>
        <source>One frame (as the reference)</source>
        <translation>单个阅读框（同参考实现）</translation>
    </message>
    <message>
        <source>A token covers six bases, so that a sequence can be read at six offsets. The mean over all of them has a value of its own at every base; frame 0 alone is what the reference implementation reads.</source>
        <translation>一个词元覆盖六个碱基，因此一条序列可以用六种偏移来读取。所有偏移的均值在每个碱基处都有各自的值；参考实现只读取阅读框 0。</translation>
    </message>
    <message>
        <source>Other strand too</source>
        <translation>同时显示另一条链</translation>
    </message>
    <message>
        <source>Shows as tracks of their own what the model sees when it reads the other strand.</source>
        <translation>以单独的轨道显示模型读取另一条链时看到的内容。</translation>
    </message>
    <message>
        <source>Cutting tokens</source>
        <translation>正在切分词元</translation>
    </message>
    <message>
        <source>Reading frames of the tracks</source>
        <translation>轨道的阅读框</translation>
    </message>
    <message>
        <source>T&amp;racks as Table</source>
        <translation>以表格显示轨道(&amp;K)</translation>
    </message>
    <message>
        <source>The values of the tracks in view base by base, to sort, copy and export.</source>
        <translation>可见轨道的逐碱基数值，可排序、复制和导出。</translation>
    </message>
    <message>
        <source>Track of the Selecte&amp;d Latent</source>
        <translation>所选潜特征的轨道(&amp;D)</translation>
    </message>
    <message>
        <source>&lt;b&gt;Linear view.&lt;/b&gt; Ruler, features, and one track for each pinned latent: its activation at every base, the mean over the reading frames that cover it. Zoomed in, it shows the bases of both strands and the tokens that the model reads.&lt;br&gt;The wheel moves along, Ctrl+wheel zooms at the pointer. Dragging on the ruler zooms to a range, dragging below selects bases, a click there sets the caret, Shift+click extends. A click on a track&apos;s name selects its latent, a right click there changes its scale and form, and dragging the border below it the height of all tracks.</source>
        <translation>&lt;b&gt;线性视图。&lt;/b&gt;标尺、注释特征，以及每个固定潜特征的一条轨道：它在每个碱基处的激活值，即覆盖该碱基的各阅读框的均值。放大后显示双链碱基和模型读取的词元。&lt;br&gt;滚轮沿序列移动，Ctrl+滚轮以指针为中心缩放。在标尺上拖动可缩放到某个范围，在其下方拖动选择碱基，单击可设置光标，Shift+单击扩展选区。单击轨道名称可选择其潜特征，右键单击可更改其刻度和形式，拖动其下边缘可更改所有轨道的高度。</translation>
    </message>
    <message>
        <source>Where letters are seen, typing A, C, G or T over a selected base shows what the model would make of it.</source>
        <translation>在能看到字母处, 对选中的一个碱基键入 A、C、G 或 T, 会显示模型对它的反应。</translation>
    </message>
</context>
<context>
    <name>dglm::TrackView</name>
    <message>
        <source>Tracks</source>
        <translation>轨道</translation>
    </message>
    <message>
        <source>features</source>
        <translation>注释特征</translation>
    </message>
    <message>
        <source>bases</source>
        <translation>碱基</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>computing...</source>
        <translation>正在计算...</translation>
    </message>
    <message>
        <source>More values are being computed.</source>
        <translation>正在计算更多的值。</translation>
    </message>
    <message>
        <source>Largest activation on this record: %1</source>
        <translation>此序列上的最大激活值：%1</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <comment>features without a row</comment>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no row for %1. A higher view has more rows, and features can be hidden in their list.</source>
        <translation>%1 没有可用的行。视图越高，行数越多；也可以在列表中隐藏注释特征。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hits</source>
        <comment>of a scan</comment>
        <translation>
            <numerusform>%Ln 个命中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>best %Ln hits</source>
        <comment>of a scan</comment>
        <translation>
            <numerusform>%Ln 个命中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: what the scan found of this sequence, the best hits first. The colour is the identity, from %2 % and less to 100 %; the point is at the end of what was found.</source>
        <translation>%1：搜索在此序列上找到的命中，最好的在前。颜色表示一致性，从 %2 % 及以下到 100 %；尖端在所找到部分的末端。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Largest value on this sequence: %1</source>
        <translation>此序列上的最大值:%1</translation>
    </message>
    <message>
        <source>protein</source>
        <translation>蛋白质</translation>
    </message>
    <message>
        <source>frame +%1</source>
        <translation>阅读框 +%1</translation>
    </message>
    <message>
        <source>frame -%1</source>
        <translation>阅读框 -%1</translation>
    </message>
</context>
<context>
    <name>dglm::Tracks</name>
    <message>
        <source>other strand, frame 0</source>
        <translation>另一条链，阅读框 0</translation>
    </message>
    <message>
        <source>other strand</source>
        <translation>另一条链</translation>
    </message>
    <message>
        <source>frame 0</source>
        <translation>阅读框 0</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>已选择</translation>
    </message>
    <message numerus="yes">
        <source>%n latents</source>
        <translation>
            <numerusform>%n 个潜特征</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::TrainDialog</name>
    <message>
        <source>Train a Dictionary</source>
        <translation>训练字典</translation>
    </message>
    <message>
        <source>Gets the dictionary, its numbers step by step, and checkpoints from which it can go on.</source>
        <translation>存放字典、逐步的数值以及可以继续训练的检查点。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>0-based. The dictionary takes the activations of this layer apart.</source>
        <translation>从 0 开始。字典分解这一层的激活。</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>训练方法</translation>
    </message>
    <message>
        <source>How the dictionary keeps few latents active. BatchTopK is the paper&apos;s.</source>
        <translation>字典如何只让少数潜特征活跃。论文用的是 BatchTopK。</translation>
    </message>
    <message>
        <source>Latents a dimension</source>
        <translation>每个维度的潜特征</translation>
    </message>
    <message>
        <source>The dictionary has this many latents for each dimension of the activations.</source>
        <translation>激活的每个维度对应字典中这么多潜特征。</translation>
    </message>
    <message>
        <source>Latents a token (k)</source>
        <translation>每个词元的潜特征 (k)</translation>
    </message>
    <message>
        <source>How many latents are kept a token, on average. Fewer are easier to name, more explain more.</source>
        <translation>平均每个词元保留多少潜特征。少则容易命名，多则解释更多。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Each step learns from one batch. A paused training can go on.</source>
        <translation>每步从一个批次学习。暂停的训练可以继续。</translation>
    </message>
    <message>
        <source>Tokens a step</source>
        <translation>每步的词元数</translation>
    </message>
    <message>
        <source>The batch. The paper has 4,096.</source>
        <translation>批次大小。论文为 4,096。</translation>
    </message>
    <message>
        <source>by the size of the dictionary</source>
        <translation>按字典大小</translation>
    </message>
    <message>
        <source>How far a step goes. At 0 it is 2e-4 / sqrt(latents / 2^14), as in the reference.</source>
        <translation>每步走多远。为 0 时取 2e-4 / sqrt(潜特征 / 2^14)，与参考实现相同。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Of the first weights and the order of the tokens: another seed gives another dictionary.</source>
        <translation>初始权重和词元顺序的种子：换一个种子就得到另一个字典。</translation>
    </message>
    <message>
        <source>Folder of the Training</source>
        <translation>训练的文件夹</translation>
    </message>
    <message>
        <source>Working out what training takes</source>
        <translation>正在估算训练所需</translation>
    </message>
    <message>
        <source>It would take about %1 of memory, and this computer has %2. With %3 latents a dimension it would fit.</source>
        <translation>大约需要 %1 内存，而这台计算机有 %2。每个维度 %3 个潜特征就放得下。</translation>
    </message>
    <message>
        <source>It would take about %1 of memory, and this computer has %2. Take fewer tokens a step.</source>
        <translation>大约需要 %1 内存，而这台计算机有 %2。请减少每步的词元数。</translation>
    </message>
    <message>
        <source>%1 latents learn from %2 tokens: the model reads all sequences %3 times. About %4 of memory and %5 of disk. How long it takes is told once it runs.</source>
        <translation>%1 个潜特征从 %2 个词元学习：模型把全部序列读 %3 遍。大约需要 %4 内存和 %5 磁盘空间。所需时间在运行后显示。</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>L1 惩罚</translation>
    </message>
    <message>
        <source>Weight of the sum of all activations in the loss of a ReLU dictionary: more of it leaves fewer latents active.</source>
        <translation>ReLU 字典的损失中所有激活之和的权重：越大，活跃的潜特征越少。</translation>
    </message>
    <message>
        <source>Continue Training %1</source>
        <translation>继续训练 %1</translation>
    </message>
</context>
<context>
    <name>dglm::TrainSweepDialog</name>
    <message>
        <source>Train a Sweep of Dictionaries</source>
        <translation>训练一组字典(扫描)</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Gets a folder for each dictionary, and sweep_results.csv, which compares them.</source>
        <translation>其中为每个字典建一个文件夹，并有比较它们的 sweep_results.csv。</translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation>训练方法</translation>
    </message>
    <message>
        <source>Latents a dimension</source>
        <translation>每个维度的潜特征</translation>
    </message>
    <message>
        <source>Comma between. A dictionary has this many latents for each dimension of the activations.</source>
        <translation>以逗号分隔。激活的每一维对应字典中这么多个潜特征。</translation>
    </message>
    <message>
        <source>Latents a token (k)</source>
        <translation>每个词元的潜特征 (k)</translation>
    </message>
    <message>
        <source>Comma between. How many latents are kept a token, on average.</source>
        <translation>以逗号分隔。平均每个词元保留多少个潜特征。</translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Comma between, as 3e-4 or 0.0003. How far a step goes.</source>
        <translation>以逗号分隔，写作 3e-4 或 0.0003。每一步走多远。</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Dictionaries of each combination, each from another seed: whether a latent comes back under every seed tells how far to trust it.</source>
        <translation>每种组合训练的字典数，各用一个不同的种子：潜特征是否在每个种子下都再次出现，说明它有多可信。</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>第一个种子</translation>
    </message>
    <message>
        <source>The others follow it. The order of the tokens is that of the first one for all.</source>
        <translation>其余种子依次递增。所有字典的词元顺序都取第一个种子的顺序。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Each step learns from one batch. A paused sweep can go on.</source>
        <translation>每一步从一个批次中学习。暂停的扫描可以继续。</translation>
    </message>
    <message>
        <source>Tokens a step</source>
        <translation>每步的词元数</translation>
    </message>
    <message>
        <source>The batch. The paper has 4,096.</source>
        <translation>批次大小。论文为 4,096。</translation>
    </message>
    <message>
        <source>Choose a trainer at least.</source>
        <translation>请至少选择一个训练方法。</translation>
    </message>
    <message>
        <source>%1: whole numbers from %2 on, with commas between, are wanted.</source>
        <translation>%1：请输入不小于 %2 的整数，以逗号分隔。</translation>
    </message>
    <message>
        <source>%1: numbers above 0, with commas between, are wanted.</source>
        <translation>%1：请输入大于 0 的数，以逗号分隔。</translation>
    </message>
    <message>
        <source>Folder of the Sweep</source>
        <translation>扫描的文件夹</translation>
    </message>
    <message>
        <source>Working out what the sweep takes</source>
        <translation>正在计算扫描所需资源</translation>
    </message>
    <message>
        <source>They would take about %1 of memory together, and this computer has %2: %3 of them fit. Take fewer values, or smaller dictionaries.</source>
        <translation>它们一共约需 %1 内存，而这台计算机有 %2：其中 %3 个放得下。请减少取值，或使用更小的字典。</translation>
    </message>
    <message numerus="yes">
        <source>%n dictionaries in one job.</source>
        <translation>
            <numerusform>一个任务训练 %n 个字典。</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1 of memory, %2 of disk, and %3 of time if nothing else runs.</source>
        <translation>大约需要 %1 内存、%2 磁盘空间；如果没有其他任务运行，需要 %3。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them make no sense and will fail: %1</source>
        <translation>
            <numerusform>其中 %n 个没有意义，将会失败：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>0-based, comma between. Each layer gets the whole grid, from one reading of the model.</source>
        <translation>从 0 起计，逗号分隔。每一层都训练整个网格，模型只读取一遍。</translation>
    </message>
    <message>
        <source>The model reads %1 tokens, all sequences %2 times, once for all dictionaries.</source>
        <translation>模型读取 %1 个词元，所有序列 %2 遍，所有字典共用一次读取。</translation>
    </message>
</context>
<context>
    <name>dglm::TrainingDesk</name>
    <message>
        <source>Training %1</source>
        <translation>正在训练 %1</translation>
    </message>
    <message>
        <source>Ending %1</source>
        <translation>正在结束 %1</translation>
    </message>
    <message>
        <source>Looking for training runs</source>
        <translation>正在查找训练运行</translation>
    </message>
    <message numerus="yes">
        <source>Trained the dictionary %1 for %Ln steps.</source>
        <translation>
            <numerusform>字典 %1 训练了 %Ln 步。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sweep %1</source>
        <translation>扫描 %1</translation>
    </message>
    <message numerus="yes">
        <source>Trained the %n dictionaries of the sweep %1.</source>
        <translation>
            <numerusform>已训练扫描 %1 的 %n 个字典。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no training run in %1. A run has a metrics.csv, a config.yaml, an ae.pt or TensorBoard event files.</source>
        <translation>%1 中没有训练运行。一次运行会有 metrics.csv、config.yaml、ae.pt 或 TensorBoard 事件文件。</translation>
    </message>
    <message>
        <source>Reading the training runs</source>
        <translation>正在读取训练运行</translation>
    </message>
</context>
<context>
    <name>dglm::TrainingDialog</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Choose Folder...</source>
        <translation>选择文件夹...</translation>
    </message>
</context>
<context>
    <name>dglm::TrainingInput</name>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation>无法写入 %1。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder for the dictionary.</source>
        <translation>请为字典选择文件夹。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Folder of the gLM that reads the sequences.</source>
        <translation>读取序列的 gLM 的文件夹。</translation>
    </message>
    <message>
        <source>Sequences of this project</source>
        <translation>本项目的序列</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Annotated sequences that the dictionary never sees: as it trains, its concepts are scored on them. 0 scores nothing.</source>
        <translation>字典从未见过的注释序列：训练时在它们上面评分概念。0 表示不评分。</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Choose the folder of a gLM first.</source>
        <translation>请先选择 gLM 的文件夹。</translation>
    </message>
    <message>
        <source>There are no sequences to train on. Add some to the project, or choose files.</source>
        <translation>没有可用于训练的序列。请向项目添加序列，或选择文件。</translation>
    </message>
    <message numerus="yes">
        <source>Of %n annotated sequences at least one must be left to train on.</source>
        <translation>
            <numerusform>%n 条注释序列中至少要留一条用于训练。</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of the gLM</source>
        <translation>gLM 的文件夹</translation>
    </message>
    <message>
        <source>Sequences to Train On</source>
        <translation>用于训练的序列</translation>
    </message>
    <message>
        <source>Sequences (*.fa *.fasta *.fna *.gb *.gbk *.dna *.embl *.csv *.txt *.gz);;All files (*)</source>
        <translation>序列 (*.fa *.fasta *.fna *.gb *.gbk *.dna *.embl *.csv *.txt *.gz);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n sequences, %1</source>
        <translation>
            <numerusform>%n 条序列，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose Folder...</source>
        <translation>选择文件夹...</translation>
    </message>
</context>
<context>
    <name>dglm::TrainingMenu</name>
    <message>
        <source>Wrote %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;how the Panel</source>
        <translation>显示面板(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Curves as Figure...</source>
        <translation>曲线导出为图(&amp;C)...</translation>
    </message>
    <message>
        <source>Table of R&amp;uns as CSV...</source>
        <translation>运行表导出为 CSV(&amp;U)...</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>复制为命令(&amp;M)</translation>
    </message>
    <message>
        <source>The decode-glm line that trains the chosen run.</source>
        <translation>训练所选运行的 decode-glm 命令行。</translation>
    </message>
    <message>
        <source>Seed stability of %1</source>
        <translation>%1 的种子稳定性</translation>
    </message>
</context>
<context>
    <name>dglm::TrainingPanel</name>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>&lt;b&gt;Training.&lt;/b&gt; Dictionaries that learn from the activations of the model, one after the other, while the window stays free: everything else that is asked of the model goes between two steps. Each run has a folder with the dictionary, its numbers and checkpoints; a run that was paused, or cut off by a crash, goes on from its newest checkpoint and ends with the same dictionary as one that was not.&lt;br&gt;Choose rows to compare their curves. A low loss is not yet a dictionary of names: score its concepts before you trust them.</source>
        <translation>&lt;b&gt;训练。&lt;/b&gt;字典从模型的激活中学习，一个接一个，窗口始终可用：对模型的其他请求在两步之间进行。每次运行有一个文件夹，存放字典、数值和检查点；暂停的或因崩溃中断的运行从最新的检查点继续，得到的字典与未中断的相同。&lt;br&gt;选择多行可比较它们的曲线。损失低并不等于字典有名可循：先评分概念再信任它们。</translation>
    </message>
    <message>
        <source>&amp;Train a Dictionary...</source>
        <translation>训练字典(&amp;T)...</translation>
    </message>
    <message>
        <source>Makes an SAE of a layer of the model from your sequences.</source>
        <translation>用您的序列训练模型某一层的 SAE。</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Stops after this step and keeps a checkpoint.</source>
        <translation>在这一步之后停下并保留检查点。</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Goes on from the newest checkpoint.</source>
        <translation>从最新的检查点继续。</translation>
    </message>
    <message>
        <source>&amp;End Here</source>
        <translation>到此结束(&amp;E)</translation>
    </message>
    <message>
        <source>Takes the newest checkpoint as the dictionary.</source>
        <translation>以最新的检查点作为字典。</translation>
    </message>
    <message>
        <source>&amp;Open the Dictionary...</source>
        <translation>打开字典(&amp;O)...</translation>
    </message>
    <message>
        <source>Reads the sequences of this project through it.</source>
        <translation>用它读取本项目的序列。</translation>
    </message>
    <message>
        <source>&amp;Add Runs from a Folder...</source>
        <translation>从文件夹添加运行(&amp;A)...</translation>
    </message>
    <message>
        <source>&amp;Remove from the List</source>
        <translation>从列表中移除(&amp;R)</translation>
    </message>
    <message>
        <source>Its files stay.</source>
        <translation>其文件保留。</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <source>What the curves show.</source>
        <translation>曲线显示的量。</translation>
    </message>
    <message>
        <source>A logarithmic axis.</source>
        <translation>对数轴。</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Smooths the curves; the values themselves stay as pale lines.</source>
        <translation>平滑曲线；原值以浅色线保留。</translation>
    </message>
    <message>
        <source>Open a project first: training runs are kept with it.</source>
        <translation>请先打开项目：训练运行随项目保存。</translation>
    </message>
    <message>
        <source>Folder with Training Runs</source>
        <translation>含有训练运行的文件夹</translation>
    </message>
    <message>
        <source>No dictionary was trained here yet. It takes minutes with a small model, hours with a large one.</source>
        <translation>这里还没有训练过字典。小模型需要几分钟，大模型需要几小时。</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Train a S&amp;weep...</source>
        <translation>训练扫描(&amp;W)...</translation>
    </message>
    <message>
        <source>A dictionary for each combination of values, from one pass of the model.</source>
        <translation>每种取值组合一个字典，模型只需读取一遍。</translation>
    </message>
    <message>
        <source>Run &amp;Next</source>
        <translation>下一个运行(&amp;N)</translation>
    </message>
    <message>
        <source>Puts it first among those that wait.</source>
        <translation>把它放到等待队列的最前面。</translation>
    </message>
    <message>
        <source>Move Up in the &amp;Queue</source>
        <translation>在队列中上移(&amp;Q)</translation>
    </message>
    <message>
        <source>Lets it run before the one that waits before it.</source>
        <translation>让它在排在前面的那一个之前运行。</translation>
    </message>
    <message>
        <source>Move &amp;Down in the Queue</source>
        <translation>在队列中下移(&amp;D)</translation>
    </message>
    <message>
        <source>Lets the one that waits behind it run first.</source>
        <translation>让排在后面的那一个先运行。</translation>
    </message>
    <message>
        <source>Cont&amp;inue Training...</source>
        <translation>继续训练(&amp;I)...</translation>
    </message>
    <message>
        <source>Trains on from the finished dictionary, in a folder of its own.</source>
        <translation>从已完成的字典继续训练，使用单独的文件夹。</translation>
    </message>
    <message>
        <source>Evaluate &amp;Fidelity</source>
        <translation>测量保真度(&amp;F)</translation>
    </message>
    <message>
        <source>Reads the sequences of this project through the dictionary, and measures how much of the model&apos;s loss it recovers.</source>
        <translation>用该字典读取本项目的序列，并测量它恢复了模型损失的多少。</translation>
    </message>
    <message>
        <source>&amp;Score Concepts</source>
        <translation>为概念评分(&amp;S)</translation>
    </message>
    <message>
        <source>Reads the sequences of this project through the dictionary, and asks for the sets on which its concepts are scored.</source>
        <translation>用该字典读取本项目的序列，并询问用哪些集合为其概念评分。</translation>
    </message>
    <message>
        <source>Seed Stabi&amp;lity</source>
        <translation>种子稳定性(&amp;L)</translation>
    </message>
    <message>
        <source>Tells which latents come back in the other chosen dictionaries; choose two or more.</source>
        <translation>说明哪些潜特征在其他所选字典中再次出现；请选择两个或更多。</translation>
    </message>
    <message>
        <source>Lists runs that were made elsewhere, by other programs too: a sweep&apos;s folder, TensorBoard event files.</source>
        <translation>列出在别处完成的运行，包括其他程序的：扫描的文件夹、TensorBoard 事件文件。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>dglm::TutorialWindow</name>
    <message>
        <source>Protocols</source>
        <translation>操作流程</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source> (%1; %2)</source>
        <translation>（%1；%2）</translation>
    </message>
    <message>
        <source>%1 cannot be done now: something it works on is not open or not selected.</source>
        <translation>现在无法执行“%1”：它所作用的对象未打开或未选中。</translation>
    </message>
</context>
<context>
    <name>dglm::Tutorials</name>
    <message>
        <source>en</source>
        <extracomment>The name of this language, as the files of translations have it: de, zh_CN.</extracomment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>dglm::ViewMenu</name>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>显示全部(&amp;A)</translation>
    </message>
    <message>
        <source>Zoom to &amp;Selection</source>
        <translation>缩放到选区(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Wheel Zooms</source>
        <translation>滚轮缩放(&amp;W)</translation>
    </message>
    <message>
        <source>The plain wheel zooms the linear view, and Ctrl+wheel moves along.</source>
        <translation>直接滚动滚轮缩放线性视图，Ctrl+滚轮沿序列移动。</translation>
    </message>
    <message>
        <source>Ne&amp;xt Feature</source>
        <translation>下一个注释特征(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous Feature</source>
        <translation>上一个注释特征(&amp;P)</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>面板(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Maximise Panel</source>
        <translation>最大化面板(&amp;M)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Turn the Map to the Selection</source>
        <translation>将图谱转到选区(&amp;R)</translation>
    </message>
    <message>
        <source>The selection&apos;s first base points at 12 o&apos;clock. The sequence and its numbers stay.</source>
        <translation>选区的第一个碱基指向 12 点钟方向。序列及其编号不变。</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;System Language</source>
        <translation>系统语言(&amp;S)</translation>
    </message>
    <message>
        <source>From the next start on, the window speaks the system&apos;s language.</source>
        <translation>下次启动起，窗口使用系统语言。</translation>
    </message>
    <message>
        <source>From the next start on, the window speaks %1.</source>
        <translation>下次启动起，窗口使用%1。</translation>
    </message>
    <message>
        <source>Next Pane&amp;l</source>
        <translation>下一个面板(&amp;L)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Panel</source>
        <translation>上一个面板(&amp;V)</translation>
    </message>
    <message>
        <source>P&amp;erspective</source>
        <translation>视图布局(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>探索(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Score</source>
        <translation>评分(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;teer</source>
        <translation>操控(&amp;T)</translation>
    </message>
    <message>
        <source>The map above the tracks, which have the most room.</source>
        <translation>图谱在轨道上方, 轨道占最大空间。</translation>
    </message>
    <message>
        <source>The concepts large, the tracks beside the map.</source>
        <translation>概念面板较大, 轨道在图谱旁边。</translation>
    </message>
    <message>
        <source>Dials and results large, the tracks beside the map.</source>
        <translation>旋钮和结果较大, 轨道在图谱旁边。</translation>
    </message>
    <message>
        <source>&amp;Reset This Perspective</source>
        <translation>重置此布局(&amp;R)</translation>
    </message>
    <message>
        <source>The perspective that is shown as it came, whatever was dragged and closed since.</source>
        <translation>将当前布局恢复为初始状态, 不论之后拖动或关闭了什么。</translation>
    </message>
    <message>
        <source>The panel that has the focus, or else the tracks, alone; once more brings all back.</source>
        <translation>只显示有焦点的面板, 没有则显示轨道; 再按一次恢复全部。</translation>
    </message>
    <message>
        <source>Full S&amp;creen</source>
        <translation>全屏(&amp;C)</translation>
    </message>
    <message>
        <source>Translate Ever&amp;y Frame</source>
        <translation>翻译所有阅读框(&amp;Y)</translation>
    </message>
    <message>
        <source>Amino acids below the bases, where those have room, of every reading frame; else those of coding sequences.</source>
        <translation>在碱基有显示空间处,于碱基下方显示每个阅读框的氨基酸;否则只显示编码序列的氨基酸。</translation>
    </message>
    <message>
        <source>To&amp;kens and Windows</source>
        <translation>词元与窗口(&amp;Q)</translation>
    </message>
    <message>
        <source>The tokens that the model reads, and from afar the windows in which it reads them: these overlap, and each begins with &lt;cls&gt;. They are counted from the first base, as steering counts them.</source>
        <translation>模型读取的词元；远看时显示读取它们的窗口：窗口相互重叠，各以 &lt;cls&gt; 起始。从第一个碱基数起，与操控一致。</translation>
    </message>
</context>
<context>
    <name>dglm::ViewScene</name>
    <message>
        <source>forward strand</source>
        <translation>正链</translation>
    </message>
    <message>
        <source>reverse strand</source>
        <translation>反链</translation>
    </message>
    <message>
        <source>no strand</source>
        <translation>无链</translation>
    </message>
    <message>
        <source>%1, %2, %3 (%4), %5</source>
        <comment>name, type, place, length, strand</comment>
        <translation>%1，%2，%3（%4），%5</translation>
    </message>
</context>
<context>
    <name>dglm::ViewTables</name>
    <message>
        <source>Features of %1</source>
        <translation>%1 的注释特征</translation>
    </message>
    <message>
        <source>%1-map</source>
        <translation>%1-图谱</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>注释特征</translation>
    </message>
    <message>
        <source>Name of the feature: its label, gene or product, or else its type.</source>
        <translation>注释特征的名称：其标签、基因或产物，否则为其类型。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Feature key of the file, such as CDS or rep_origin.</source>
        <translation>文件中的特征关键字，例如 CDS 或 rep_origin。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>First base of the feature, counted from 1.</source>
        <translation>注释特征的第一个碱基，从 1 开始计数。</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Last base of the feature, counted from 1. Smaller than the start if it runs over the origin.</source>
        <translation>注释特征的最后一个碱基，从 1 开始计数。若跨越原点，则小于起点。</translation>
    </message>
    <message>
        <source>Strand</source>
        <translation>链</translation>
    </message>
    <message>
        <source>Strand on which the feature reads, or none.</source>
        <translation>注释特征所在的链，或无。</translation>
    </message>
    <message>
        <source>Tracks of %1</source>
        <translation>%1 的轨道</translation>
    </message>
    <message>
        <source>%1-tracks</source>
        <translation>%1-轨道</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Base of the sequence, counted from 1.</source>
        <translation>序列中的碱基，从 1 开始计数。</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>碱基</translation>
    </message>
    <message>
        <source>Its letter on the forward strand.</source>
        <translation>该碱基在正链上的字母。</translation>
    </message>
    <message>
        <source>First base of the row, counted from 1.</source>
        <translation>该行的第一个碱基，从 1 开始计数。</translation>
    </message>
    <message>
        <source>Last base of the row, counted from 1.</source>
        <translation>该行的最后一个碱基，从 1 开始计数。</translation>
    </message>
    <message>
        <source>Value of the track at the base.</source>
        <translation>轨道在该碱基处的值。</translation>
    </message>
    <message>
        <source>Value of the track that is furthest from 0 between start and end, as it is drawn.</source>
        <translation>轨道在起点与终点之间离 0 最远的值，与绘制的一致。</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Hits of the scan that is shown: %1</source>
        <translation>所显示扫描的命中：%1</translation>
    </message>
</context>
<context>
    <name>dglm::WindowDocks</name>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>潜特征</translation>
    </message>
    <message>
        <source>Latent Card</source>
        <translation>潜特征卡片</translation>
    </message>
    <message>
        <source>Steering Result</source>
        <translation>操控结果</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>注释特征</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>Steering</source>
        <translation>操控</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>家族</translation>
    </message>
</context>
<context>
    <name>dglm::WitnessTable</name>
    <message>
        <source>Also where they agree</source>
        <translation>也显示一致之处</translation>
    </message>
    <message>
        <source>What annotation, alignment and latents say</source>
        <translation>注释、比对和潜特征的判断</translation>
    </message>
    <message>
        <source>filter: verdict, sequence, label</source>
        <translation>筛选：结论、序列、标签</translation>
    </message>
    <message>
        <source>Shows all places, those without a disagreement too.</source>
        <translation>显示所有位置，包括一致之处。</translation>
    </message>
</context>
<context>
    <name>dglm::WitnessWindow</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Two Witnesses</source>
        <translation>两种证据</translation>
    </message>
    <message>
        <source>&lt;b&gt;Two witnesses.&lt;/b&gt; An alignment tells a feature by its bases, a latent by what the model has learnt. Where the two and the annotation disagree, an annotation may be missing or wrong, the sequence a distant relative, or the latent stand for something else. A latent speaks for the concepts with which it was scored, at the threshold of its score; it says yes where it fires over half of a place or more.</source>
        <translation>&lt;b&gt;两种证据。&lt;/b&gt;比对凭碱基识别特征，潜特征凭模型所学识别特征。两者与注释不一致之处，可能是注释遗漏或有误、序列是远缘同源，或潜特征代表别的东西。潜特征按评分的阈值为其评分的概念作证；它在某处一半或以上的碱基上激活时即为肯定。</translation>
    </message>
    <message>
        <source>Compares what the latents say with what an alignment finds in these sequences.</source>
        <translation>将潜特征的判断与比对在这些序列中找到的结果进行比较。</translation>
    </message>
    <message>
        <source>No concept has been scored for these latents yet. &quot;Score Concepts&quot; in the menu Analyse finds which latents stand for what.</source>
        <translation>这些潜特征尚未对任何概念评分。“分析”菜单中的“为概念评分”可找出潜特征各代表什么。</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>The scores that say which latents speak for which concept, and from which value on.</source>
        <translation>说明哪些潜特征代表哪个概念、从什么值起算的评分。</translation>
    </message>
    <message>
        <source>Common plasmid features</source>
        <translation>常见质粒特征</translation>
    </message>
    <message>
        <source>Features of this project</source>
        <translation>本项目的特征</translation>
    </message>
    <message>
        <source>None: what &quot;Annotate Features&quot; found</source>
        <translation>无：采用“注释特征”的结果</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>特征库</translation>
    </message>
    <message>
        <source>What is searched for by its bases.</source>
        <translation>按碱基搜索的内容。</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected sequences</source>
        <translation>
            <numerusform>所选的 %n 条序列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n sequences of this project</source>
        <translation>
            <numerusform>本项目的全部 %n 条序列</numerusform>
        </translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Latents by</source>
        <translation>潜特征依据</translation>
    </message>
    <message>
        <source>Alignment with</source>
        <translation>比对对象</translation>
    </message>
    <message>
        <source>In</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Export &amp;Disagreements...</source>
        <translation>导出不一致之处(&amp;D)...</translation>
    </message>
    <message>
        <source>As CSV, or as GFF3 with the sequences.</source>
        <translation>导出为 CSV，或带序列的 GFF3。</translation>
    </message>
    <message>
        <source>Export &amp;All...</source>
        <translation>全部导出(&amp;A)...</translation>
    </message>
    <message>
        <source>All places as CSV, those without a disagreement too.</source>
        <translation>将所有位置导出为 CSV，包括一致之处。</translation>
    </message>
    <message>
        <source>Comparing two witnesses</source>
        <translation>正在比较两种证据</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>比较已取消。</translation>
    </message>
    <message>
        <source>The two witnesses could not be compared.</source>
        <translation>无法比较两种证据。</translation>
    </message>
    <message numerus="yes">
        <source>Compared two witnesses on %n sequences.</source>
        <translation>
            <numerusform>在 %n 条序列上比较了两种证据。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n latents</source>
        <translation>
            <numerusform>%n 个潜特征</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 concepts and the alignment disagree at %3 of %n places.</source>
        <translation>
            <numerusform>%2 个概念的 %1与比对在 %n 处中有 %3 处不一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequences were not read with these latents and are left out.</source>
        <translation>
            <numerusform>%n 条序列未用这些潜特征读取，已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export All Places</source>
        <translation>导出所有位置</translation>
    </message>
    <message>
        <source>Export Disagreements</source>
        <translation>导出不一致之处</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>GFF3 (*.gff3);;CSV (*.csv)</source>
        <translation>GFF3 (*.gff3);;CSV (*.csv)</translation>
    </message>
</context>
</TS>
