using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Emit.Accepting;
using AgentEvents.Generator.Emit.Checks;

namespace AgentEvents.Generator.Emit.Models;

/// <summary>Writes what every model offers: validating, reading, writing, and the three things that the runtime builds on.</summary>
/// <code>
/// public static bool IsValid(ReadOnlySpan&lt;byte&gt; utf8) { … }
/// public static AgentEvent Parse(ReadOnlySpan&lt;byte&gt; utf8, ValidationOptions? options = null) => …
/// </code>
internal static class ModelApiEmitter
{
    private const string Json = "global::AgentEvents.Models.Json.";
    private const string Validation = "global::AgentEvents.Models.Validation.";
    private const string NotNull = "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)]";
    private const string Bytes = "global::System.ReadOnlySpan<byte>";

    /// <summary>The part of the model that deals with JSON.</summary>
    /// <param name="model">The model.</param>
    /// <param name="file">What the model's file has.</param>
    /// <param name="path">The accept path of the file's root; null if it has none.</param>
    public static string Write(ModelSpec model, FileSpec file, AcceptPath? path)
    {
        var name = CSharpIdentifier.Of(model.Name);
        var union = UnionOf(model);
        var check = Check(file.Checks[model.SchemaId], file);
        var own = Code.If(model.RefusesNull, $"{Validation}CheckSteps.IsNotNull(ref cursor, ref sink) && ")
            + (model.OnlyKind is { } kind ? $"{Validation}CheckSteps.IsOfKind(ref cursor, ref sink, {TokenText.KindOf(kind)}) && " : "")
            + check;
        var hides = union is null ? "" : "new ";
        var isRoot = !model.RefusesNull && model.OnlyKind is null && file.Namespace + "." + model.Name == file.RootModel;
        var (accepts, reads) = (isRoot && path is not null, isRoot && path?.Model is not null);
        var checks = CSharpIdentifier.OfType(file.Namespace + "." + file.ChecksClass) + ".";
        return $$"""
            [global::System.Text.Json.Serialization.JsonConverter(typeof({{Json}}JsonModelConverter<{{name}}>)), {{Json}}JsonModel<{{name}}>]
            {{(model is UnionSpec ? "abstract" : "sealed")}} partial record {{name}} : {{Json}}IJsonModel<{{name}}>
            {
                {{Code.Indent(Statics(name, IsValid(own, accepts ? checks : null), reads ? checks : null, hides), 1)}}

                {{Code.Indent(union is null ? Writing(name) : InstanceValidation(name, hides), 1)}}

                static bool {{Json}}IJsonModel<{{name}}>.Check<TSink>(ref {{Json}}JsonCursor cursor, ref TSink sink) =>
                    {{own}};

                {{Code.If(accepts, $"static bool {Json}IJsonModel<{name}>.Accepts({Bytes} utf8) => {checks}{AcceptEntryEmitter.Accepts}(utf8);")}}

                {{Code.If(reads, $"static bool {Json}IJsonModel<{name}>.TryAccept({Bytes} utf8, {NotNull} out {name}? value) => {checks}{AcceptEntryEmitter.Reads}(utf8, out value);")}}

                static {{name}} {{Json}}IJsonModel<{{name}}>.Read(ref {{Json}}JsonCursor cursor) => ReadJson(ref cursor);

                void {{Json}}IJsonModel<{{name}}>.Write(ref {{Json}}JsonWriter writer) => WriteJson(ref writer);

                internal {{hides}}static bool CheckJson<TSink>(ref {{Json}}JsonCursor cursor, ref TSink sink)
                    where TSink : struct, {{Validation}}IViolationSink =>
                    {{check}};

                {{Code.Indent(Code.If(union is null, NullWriting(name)), 1)}}

                {{Code.Indent(ReaderEmitter.Write(model, file), 1)}}

                {{Code.Indent(WriterEmitter.Write(model), 1)}}
            }
            """;
    }

    private static string? UnionOf(ModelSpec model) => model switch
    {
        RecordSpec record => record.Union,
        TupleSpec tuple => tuple.Union,
        WrapperSpec wrapper => wrapper.Union,
        _ => null,
    };

    private static string Check(CheckSpec check, FileSpec file) => check.ForeignModel is { } foreign
        ? $"{CSharpIdentifier.OfType(foreign)}.CheckJson(ref cursor, ref sink)"
        : $"{CSharpIdentifier.OfType(file.Namespace + "." + file.ChecksClass)}.{check.Validator}(ref cursor, ref sink)";

    // The cursor is kept out of the way of the accept path: setting it up takes longer than many documents do.
    private static string IsValid(string check, string? accepts) => accepts is not null
        ? $" => {accepts}{AcceptEntryEmitter.Accepts}(utf8) || {accepts}{AcceptEntryEmitter.Judges}(utf8);"
        : $$"""

            {
                {{Json}}JsonCursor cursor = new(utf8);
                {{Validation}}FlagSink sink = default;
                return {{check}} && cursor.Finish();
            }
            """;

    private static string Statics(string name, string isValid, string? reads, string hides) => $$"""
        /// <summary>Whether bytes are a document that is valid against the schema. It allocates nothing, and nesting is limited to 64.</summary>
        /// <param name="utf8">The document.</param>
        public {{hides}}static bool IsValid({{Bytes}} utf8){{isValid}}

        /// <summary>Everything in which a document violates the schema.</summary>
        /// <param name="utf8">The document.</param>
        /// <param name="options">The limits; the default ones if null.</param>
        public {{hides}}static {{Validation}}ValidationResult Validate({{Bytes}} utf8, {{Validation}}ValidationOptions? options = null) =>
            {{Json}}JsonModel.Validate<{{name}}>(utf8, options);

        /// <summary>Reads a document that is valid.</summary>
        /// <param name="utf8">The document.</param>
        /// <param name="value">The model; null if the document is not valid.</param>
        public static bool TryRead({{Bytes}} utf8, {{NotNull}} out {{name}}? value) =>
            {{Code.If(reads is not null, $"{reads}{AcceptEntryEmitter.Reads}(utf8, out value) || ")}}{{Json}}JsonModel.{{(reads is null ? "TryParse" : "TryParseJudged")}}(utf8, out value);

        /// <summary>Reads a document that is valid, and says in what it is not otherwise.</summary>
        /// <param name="utf8">The document.</param>
        /// <param name="value">The model; null if the document is not valid.</param>
        /// <param name="result">What validation found.</param>
        /// <param name="options">The limits; the default ones if null.</param>
        public static bool TryRead({{Bytes}} utf8, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{name}}? value, out {{Validation}}ValidationResult result, {{Validation}}ValidationOptions? options = null) =>
            {{Json}}JsonModel.TryParse(utf8, out value, out result, options);

        /// <summary>Reads a document that must be valid.</summary>
        /// <param name="utf8">The document.</param>
        /// <param name="options">The limits; the default ones if null.</param>
        /// <exception cref="{{Validation}}InvalidDocumentException">The document is not valid; the exception's result says in what.</exception>
        public {{hides}}static {{name}} Parse({{Bytes}} utf8, {{Validation}}ValidationOptions? options = null) =>
            {{Json}}JsonModel.Parse<{{name}}>(utf8, options);
        """;

    private static string InstanceValidation(string name, string hides) => $$"""
        /// <summary>Everything in which this violates the schema: it is written, and the bytes are validated.</summary>
        public {{hides}}{{Validation}}ValidationResult Validate() => {{Json}}JsonModel.Validate<{{name}}>(this);
        """;

    private static string Writing(string name) => $$"""
        {{InstanceValidation(name, "")}}

        /// <summary>Writes this as compact UTF-8 JSON, valid or not.</summary>
        public byte[] ToUtf8Bytes() => {{Json}}JsonModel.ToUtf8Bytes<{{name}}>(this);

        /// <summary>Writes this as compact JSON text, valid or not, with all values.</summary>
        public string ToJsonString() => {{Json}}JsonModel.ToJsonString<{{name}}>(this);

        /// <summary>Writes this as compact UTF-8 JSON, valid or not.</summary>
        /// <param name="output">Where the bytes go.</param>
        public void WriteTo(global::System.Buffers.IBufferWriter<byte> output) => {{Json}}JsonModel.WriteTo<{{name}}>(this, output);
        """;

    private static string NullWriting(string name) => $$"""
        internal static void WriteJson(ref {{Json}}JsonWriter writer, {{name}}? value)
        {
            if (value is null)
            {
                writer.WriteNull();
            }
            else
            {
                value.WriteJson(ref writer);
            }
        }
        """;
}
