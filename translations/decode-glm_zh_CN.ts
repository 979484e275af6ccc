<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
</context>
<context>
    <name>LatentColumns</name>
    <message>
        <source>Track</source>
        <translation>轨道</translation>
    </message>
    <message>
        <source>Filled in the track&apos;s colour: pinned, shown as a track. Filled grey: starred. A click or Space pins.</source>
        <translation>以轨道颜色填充：已固定，显示为轨道。灰色填充：已加星标。单击或按空格键固定。</translation>
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
        <source>Your own name for the latent, or else the feature label that it overlaps most often: each feature of every record is weighted by the activation inside it.</source>
        <translation>您为潜特征起的名称，否则为与其重叠最多的注释特征标签：每条序列的每个注释特征按其中的激活值加权。</translation>
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
        <translation>激活序列数</translation>
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
        <source>starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>not pinned</source>
        <translation>未固定</translation>
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
        <source>There is no perspective &apos;%1&apos;. Known: explore.</source>
        <translation>没有名为“%1”的视角。可用：explore。</translation>
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
        <source>Arrangement of the panels: explore.</source>
        <translation>面板布局：explore。</translation>
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
</context>
<context>
    <name>dglm::CommandRow</name>
    <message>
        <source>copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the command for this</source>
        <translation>复制对应的命令</translation>
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
        <source>Copy &amp;Reverse Complement</source>
        <translation>复制反向互补序列(&amp;V)</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>复制为命令(&amp;M)</translation>
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
        <source>%1 is not a file this program reads: %2. It reads FASTA, GenBank, SnapGene .dna, CSV with a &apos;sequence&apos; column, and text with one sequence a line.</source>
        <translation>本程序无法读取 %1：%2。可读取的格式有 FASTA、GenBank、SnapGene .dna、含“sequence”列的 CSV，以及每行一条序列的文本。</translation>
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
        <source>%1 is damaged: %2. The original was not changed; restore a copy, or export what can be read.</source>
        <translation>%1 已损坏：%2。原文件未被更改；请恢复副本，或导出可读取的内容。</translation>
    </message>
    <message>
        <source>%1 failed: %2. This is a fault of the program; please report it with this text.</source>
        <translation>%1 失败：%2。这是程序错误；请附上此文本进行报告。</translation>
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
        <source>Export figure</source>
        <translation>导出图片</translation>
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
        <source>Choose file...</source>
        <translation>选择文件...</translation>
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
        <source>unknown model</source>
        <translation>未知模型</translation>
    </message>
    <message>
        <source>model %1, layer %2, %3</source>
        <translation>模型 %1，第 %2 层，%3</translation>
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
        <source>New Project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Projects (*.dglm)</source>
        <translation>项目 (*.dglm)</translation>
    </message>
    <message>
        <source>Sequences and projects (*.dglm *.gb *.gbk *.genbank *.dna *.fa *.fasta *.fna *.gz *.csv *.txt);;All files (*)</source>
        <translation>序列和项目 (*.dglm *.gb *.gbk *.genbank *.dna *.fa *.fasta *.fna *.gz *.csv *.txt);;所有文件 (*)</translation>
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
        <source>New Sequence from the Other &amp;Strand</source>
        <translation>从另一条链新建序列(&amp;S)</translation>
    </message>
    <message>
        <source>The reverse complement with all its features, as a sequence of its own.</source>
        <translation>反向互补序列及其全部注释特征，作为一条单独的序列。</translation>
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
        <source>close</source>
        <translation>关闭</translation>
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
</context>
<context>
    <name>dglm::Finder</name>
    <message>
        <source>Searching</source>
        <translation>正在查找</translation>
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
        <source>What the sparse autoencoder found in the model. Type AmpR into the filter, click a row to see where that latent fires, and its star to keep its track.</source>
        <translation>稀疏自编码器在模型中发现的内容。在筛选框中输入 AmpR，单击一行查看该潜特征在何处激活，单击其星标可保留其轨道。</translation>
    </message>
    <message>
        <source>Tracks, base by base</source>
        <translation>轨道，逐个碱基</translation>
    </message>
    <message>
        <source>How strongly each pinned latent fires at every nucleotide. Ctrl and the wheel zoom in to the bases and tokens. Ctrl+G goes to a place, a feature or a latent; ? lists all keys.</source>
        <translation>每个固定的潜特征在每个核苷酸处的激活强度。Ctrl+滚轮可放大到碱基和词元。Ctrl+G 转到位置、注释特征或潜特征；? 列出所有按键。</translation>
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
</context>
<context>
    <name>dglm::JobRowView</name>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
</context>
<context>
    <name>dglm::JobsPanel</name>
    <message>
        <source>&lt;b&gt;Jobs.&lt;/b&gt; Everything that takes longer than a moment: reading files, running the model, exporting. A job says how far it is and how long it will take; Cancel ends it within a second and keeps what was stored. The window stays usable meanwhile.</source>
        <translation>&lt;b&gt;任务。&lt;/b&gt;所有耗时较长的工作：读取文件、运行模型、导出。任务会显示进度和剩余时间；“取消”会在一秒内结束任务，并保留已存储的内容。期间窗口仍可使用。</translation>
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
        <source>Star of %1</source>
        <translation>%1 的星标</translation>
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
        <source>rename</source>
        <translation>重命名</translation>
    </message>
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
        <source>unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>固定</translation>
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
</context>
<context>
    <name>dglm::LatentPanel</name>
    <message>
        <source>&lt;b&gt;Latents.&lt;/b&gt; One row for each unit of the sparse autoencoder: its highest activation in this project, the share of tokens at which it fires, the sequences in which it fires, and the feature label it most often overlaps.&lt;br&gt;Type to filter, click a header to sort (Shift+click adds a column). A click shows the latent&apos;s card and track; Space or the pin keeps the track.</source>
        <translation>&lt;b&gt;潜特征。&lt;/b&gt;稀疏自编码器的每个单元占一行：它在此项目中的最高激活值、激活的词元占比、激活的序列，以及与其重叠最多的注释特征标签。&lt;br&gt;输入文字进行筛选，单击表头排序（Shift+单击可增加排序列）。单击显示潜特征的卡片和轨道；按空格键或图钉可保留轨道。</translation>
    </message>
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
        <source>Take the Star Away</source>
        <translation>移除星标</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
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
</context>
<context>
    <name>dglm::MainWindow</name>
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
        <source>Features</source>
        <translation>注释特征</translation>
    </message>
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
        <source>Making the demo project</source>
        <translation>正在创建演示项目</translation>
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
        <source>The demo is open in another window. This is a second copy of it: %1.</source>
        <translation>演示项目已在另一个窗口中打开。这是它的第二个副本：%1。</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>选择 %1</translation>
    </message>
</context>
<context>
    <name>dglm::MapPanel</name>
    <message>
        <source>&lt;b&gt;Circular map.&lt;/b&gt; Base 1 is at 12 o&apos;clock, and the numbers run clockwise. Features lie outside the circle, their arrows point along their strand. Rings inside show the pinned latents at every base.&lt;br&gt;A click selects a feature, dragging along the circle selects bases. The wheel zooms at the pointer; dragging elsewhere turns the map. + and - zoom, 0 shows everything, F and Shift+F walk through the features. A linear record is drawn as an open circle.</source>
        <translation>&lt;b&gt;环形图谱。&lt;/b&gt;第 1 个碱基位于 12 点钟方向，编号按顺时针递增。注释特征位于圆环外侧，箭头指向其所在链的方向。内侧的环显示固定的潜特征在每个碱基处的激活值。&lt;br&gt;单击选择注释特征，沿圆环拖动选择碱基。滚轮以指针为中心缩放；在其他位置拖动可旋转图谱。+ 和 - 缩放，0 显示全部，F 和 Shift+F 逐个浏览注释特征。线性序列绘制为开口的圆。</translation>
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
        <source>&amp;Shortcuts</source>
        <translation>快捷键(&amp;S)</translation>
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
</context>
<context>
    <name>dglm::ModelMenu</name>
    <message>
        <source>&amp;Read the Sequences Not Read Yet</source>
        <translation>读取尚未读取的序列(&amp;R)</translation>
    </message>
    <message>
        <source>Read the &amp;Other Strand of This Sequence</source>
        <translation>读取此序列的另一条链(&amp;O)</translation>
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
        <source>dismiss</source>
        <translation>关闭</translation>
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
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Sequence:</source>
        <translation>序列：</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
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
    <name>dglm::ProjectPanel</name>
    <message>
        <source>&amp;Rename Sequence...</source>
        <translation>重命名序列(&amp;R)...</translation>
    </message>
    <message>
        <source>Remove &amp;Sequence</source>
        <translation>移除序列(&amp;S)</translation>
    </message>
    <message>
        <source>&lt;b&gt;Project.&lt;/b&gt; The sequences of this project, the models that read them, and the analyses: one is one model and dictionary at one layer over these sequences.&lt;br&gt;A click shows a sequence or takes an analysis. Files can be dropped here. Delete removes the chosen sequences; Ctrl+Z brings them back.</source>
        <translation>&lt;b&gt;项目。&lt;/b&gt;此项目的序列、读取它们的模型，以及各项分析：一项分析是指一个模型及其某一层上的一个字典对这些序列的分析。&lt;br&gt;单击显示序列或采用分析。可将文件拖放到此处。Delete 移除所选序列；Ctrl+Z 将其恢复。</translation>
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
        <source>Rename...</source>
        <translation>重命名...</translation>
    </message>
    <message>
        <source>Read Through the Model</source>
        <translation>用模型读取</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Rename Sequence</source>
        <translation>重命名序列</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
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
        <source>%1 LOCUS lines give no length; the first is %2.</source>
        <translation>
            <numerusform>有 %1 个 LOCUS 行未给出长度；第一个是 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The length in %1 LOCUS lines differs from their sequences; the first is %2.</source>
        <translation>
            <numerusform>有 %1 个 LOCUS 行的长度与序列不符；第一个是 %2。</numerusform>
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
        <source>%1 qualifiers have no closing quote and were ended at the next feature; the first is %2.</source>
        <translation>
            <numerusform>有 %1 个限定符缺少结束引号，已在下一个注释特征处截断；第一个是 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The features of %1 records cannot be read and were left out; the first is %2.</source>
        <translation>
            <numerusform>有 %1 条序列的注释特征无法读取，已略去；第一条是 %2。</numerusform>
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
</context>
<context>
    <name>dglm::ReadingStrip</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The model has not read this sequence yet, so there are no tracks.</source>
        <translation>模型尚未读取此序列，因此没有轨道。</translation>
    </message>
    <message>
        <source>Read it now</source>
        <translation>立即读取</translation>
    </message>
    <message>
        <source>The model has not read the other strand of this sequence yet.</source>
        <translation>模型尚未读取此序列的另一条链。</translation>
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
        <source>it is UTF-16 text; save it as UTF-8</source>
        <translation>它是 UTF-16 文本；请另存为 UTF-8</translation>
    </message>
    <message>
        <source>it is XML</source>
        <translation>它是 XML</translation>
    </message>
    <message>
        <source>it is a GFF2 file; convert it to GFF3</source>
        <translation>它是 GFF2 文件；请转换为 GFF3</translation>
    </message>
    <message>
        <source>it has annotations without sequences</source>
        <translation>它只有注释，没有序列</translation>
    </message>
    <message>
        <source>it has not nine columns</source>
        <translation>它没有九列</translation>
    </message>
    <message>
        <source>its start and end are no places</source>
        <translation>其起点和终点不是有效位置</translation>
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
        <source>it is an EMBL file; convert it to GenBank</source>
        <translation>它是 EMBL 文件；请转换为 GenBank</translation>
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
        <source>a quoted field is not closed by line %1</source>
        <translation>到第 %1 行为止，带引号的字段仍未闭合</translation>
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
        <source>a file of that name exists</source>
        <translation>已存在同名文件</translation>
    </message>
    <message>
        <source>an older version made it and it must be converted first</source>
        <translation>它由旧版本创建，必须先转换</translation>
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
</context>
<context>
    <name>dglm::RecordIntake</name>
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
        <source>Latents active here</source>
        <translation>此处激活的潜特征</translation>
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
        <source>Share of the selected bases where the latent is not zero</source>
        <translation>所选碱基中该潜特征不为零的比例</translation>
    </message>
</context>
<context>
    <name>dglm::SelectionPanel</name>
    <message>
        <source>&lt;b&gt;Selection.&lt;/b&gt; Place, length and GC of what is selected, and the latents that fire there. The bar is the share of the selected bases at which the latent&apos;s mean over the reading frames is not zero.&lt;br&gt;A click on a latent shows its card and its track. Notes belong to the sequence and are stored with the project.</source>
        <translation>&lt;b&gt;选区。&lt;/b&gt;所选区域的位置、长度和 GC 含量，以及在那里激活的潜特征。条形表示所选碱基中该潜特征的阅读框均值不为零的比例。&lt;br&gt;单击潜特征可显示其卡片和轨道。备注属于序列，随项目一起保存。</translation>
    </message>
    <message>
        <source>Reading the latents of the selection</source>
        <translation>正在读取选区的潜特征</translation>
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
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
</context>
<context>
    <name>dglm::StatusLine</name>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
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
</context>
<context>
    <name>dglm::TopBar</name>
    <message>
        <source>%1 %2×%3</source>
        <translation>%1 %2×%3</translation>
    </message>
    <message>
        <source>SAE %1</source>
        <translation>SAE %1</translation>
    </message>
    <message>
        <source>SAE %1 k%2</source>
        <translation>SAE %1 k%2</translation>
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
        <source>End the tour</source>
        <translation>结束导览</translation>
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
</context>
<context>
    <name>dglm::TrackData</name>
    <message>
        <source>%1, %2</source>
        <comment>label, note</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>dglm::TrackPanel</name>
    <message>
        <source>&lt;b&gt;Linear view.&lt;/b&gt; Ruler, features, and one track for each pinned latent: its activation at every base, the mean over the reading frames that cover it. Zoomed in, it shows the bases of both strands and the tokens that the model reads.&lt;br&gt;The wheel moves along, Ctrl+wheel zooms at the pointer. Dragging on the ruler zooms to a range, dragging below selects bases, Shift+click extends. A click on a track&apos;s name selects its latent.</source>
        <translation>&lt;b&gt;线性视图。&lt;/b&gt;标尺、注释特征，以及每个固定潜特征的一条轨道：它在每个碱基处的激活值，即覆盖该碱基的各阅读框的均值。放大后显示双链碱基和模型读取的词元。&lt;br&gt;滚轮沿序列移动，Ctrl+滚轮以指针为中心缩放。在标尺上拖动可缩放到某个范围，在其下方拖动选择碱基，Shift+单击扩展选区。单击轨道名称可选择其潜特征。</translation>
    </message>
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
</context>
<context>
    <name>dglm::ViewMenu</name>
    <message>
        <source>&amp;Theme</source>
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
        <source>&amp;Next Feature</source>
        <translation>下一个注释特征(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Feature</source>
        <translation>上一个注释特征(&amp;P)</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>面板(&amp;L)</translation>
    </message>
    <message>
        <source>Arrange as &amp;Explore</source>
        <translation>按“探索”布局排列(&amp;E)</translation>
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
    <name>dglm::FigureWindow</name>
    <message>
        <source>Choose Folder...</source>
        <translation>选择文件夹…</translation>
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
        <source>Published results:</source>
        <translation>已发布的结果：</translation>
    </message>
    <message>
        <source>Bars of latents with one of these labels are drawn as related to antimicrobial resistance. Labels are separated by commas; the figure follows.</source>
        <translation>带有其中任一标签的潜特征，其柱形按抗微生物耐药相关绘制。标签以逗号分隔；图会随之更新。</translation>
    </message>
    <message>
        <source>&amp;Resistance labels:</source>
        <translation>耐药标签(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Export Panel...</source>
        <translation>导出子图(&amp;E)…</translation>
    </message>
    <message>
        <source>The panel that is shown as SVG, PDF or PNG.</source>
        <translation>将当前子图导出为 SVG、PDF 或 PNG。</translation>
    </message>
    <message>
        <source>Export &amp;Table...</source>
        <translation>导出表格(&amp;T)…</translation>
    </message>
    <message>
        <source>Expected against found as CSV.</source>
        <translation>将预期与所得导出为 CSV。</translation>
    </message>
    <message>
        <source>Save &amp;All...</source>
        <translation>全部保存(&amp;A)…</translation>
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
        <source>panel %1 is left out: no latent of %2 has an F1</source>
        <translation>省略子图 %1：%2 没有带 F1 的潜特征</translation>
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
        <source>published CSV files, recomputed</source>
        <translation>由已发布的 CSV 文件重新计算</translation>
    </message>
    <message>
        <source>%1, ties by id</source>
        <translation>%1，并列按编号</translation>
    </message>
</context>
<context>
    <name>dglm::ResultsMenu</name>
    <message>
        <source>&amp;Import Published Results...</source>
        <translation>导入已发布的结果(&amp;I)…</translation>
    </message>
    <message>
        <source>Concept scores that others computed (folders of val_set_*.csv and summary_*.json) as runs of this project.</source>
        <translation>他人计算的概念评分（含 val_set_*.csv 和 summary_*.json 的文件夹）作为本项目的运行。</translation>
    </message>
    <message>
        <source>Reproduce Figure &amp;2...</source>
        <translation>重现图 2(&amp;2)…</translation>
    </message>
    <message>
        <source>Reproduce Figure &amp;4...</source>
        <translation>重现图 4(&amp;4)…</translation>
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
</context>
</TS>
