using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Json;

/// <summary>
/// Reading, writing and validating for every generated model. Models offer the same as members of their own; these are for code that is
/// generic over models.
/// </summary>
/// <remarks>
/// A document is validated first and read afterwards: one body of code knows what is valid, and the reader, which knows that the document is,
/// only has to pick the values up.
/// </remarks>
public static partial class JsonModel
{
    private const int ScratchSize = 512;

    /// <summary>Whether bytes are a document that is valid against the model's schema.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="utf8">The document.</param>
    public static bool IsValid<T>(ReadOnlySpan<byte> utf8)
        where T : IJsonModel<T> => T.Accepts(utf8) || IsJudgedValid<T>(utf8);

    // The cursor is kept out of the way of the accept path: setting it up takes longer than most documents do.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsJudgedValid<T>(ReadOnlySpan<byte> utf8)
        where T : IJsonModel<T>
    {
        var cursor = new JsonCursor(utf8);
        var sink = default(FlagSink);
        return T.Check(ref cursor, ref sink) && cursor.Finish();
    }

    /// <summary>Everything in which a document violates the model's schema.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="utf8">The document.</param>
    /// <param name="options">The limits; <see cref="ValidationOptions.Default"/> if null.</param>
    public static ValidationResult Validate<T>(ReadOnlySpan<byte> utf8, ValidationOptions? options = null)
        where T : IJsonModel<T>
    {
        options ??= ValidationOptions.Default;
        var cursor = new JsonCursor(utf8, options.MaxDepth);
        var sink = new CollectingSink(options);
        T.Check(ref cursor, ref sink);
        if (!sink.IsDone && !cursor.Finish())
        {
            sink.Report(JsonRules.For(cursor.Fault), cursor.FaultOffset);
        }

        return sink.ToResult(utf8);
    }

    /// <summary>Reads a document that is valid, and says in what it is not otherwise.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="utf8">The document.</param>
    /// <param name="value">The model; null if the document is not valid.</param>
    /// <param name="result">What validation found.</param>
    /// <param name="options">The limits; <see cref="ValidationOptions.Default"/> if null.</param>
    public static bool TryParse<T>(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out T? value,
        out ValidationResult result,
        ValidationOptions? options = null)
        where T : class, IJsonModel<T>
    {
        options ??= ValidationOptions.Default;
        if (TryParse(utf8, out value, options.MaxDepth))
        {
            result = ValidationResult.Valid;
            return true;
        }

        // Only what is invalid is validated a second time, for the reasons.
        result = Validate<T>(utf8, options);
        if (!result.IsValid)
        {
            return false;
        }

        // A pattern that ran into its time limit on a busy machine has made it the second time.
        value = Read<T>(utf8, options.MaxDepth);
        return true;
    }

    /// <summary>Reads a document that is valid.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="utf8">The document.</param>
    /// <param name="value">The model; null if the document is not valid.</param>
    /// <param name="maxDepth">How deeply arrays and objects may nest.</param>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out T? value, int maxDepth = JsonCursor.DefaultMaxDepth)
        where T : class, IJsonModel<T> =>
        maxDepth >= JsonCursor.DefaultMaxDepth && T.TryAccept(utf8, out value) ? true : TryParseJudged(utf8, out value, maxDepth);

    /// <summary>
    /// Reads a document that is valid, as its validator judges it. Generated code comes here where its accept path has said nothing.
    /// </summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="utf8">The document.</param>
    /// <param name="value">The model; null if the document is not valid.</param>
    /// <param name="maxDepth">How deeply arrays and objects may nest.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryParseJudged<T>(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out T? value, int maxDepth = JsonCursor.DefaultMaxDepth)
        where T : class, IJsonModel<T>
    {
        var cursor = new JsonCursor(utf8, maxDepth);
        var start = cursor.Mark();
        var sink = default(FlagSink);
        if (!T.Check(ref cursor, ref sink) || !cursor.Finish())
        {
            value = null;
            return false;
        }

        cursor.BeginReading(start);
        value = T.Read(ref cursor);
        return true;
    }

    private static T Read<T>(ReadOnlySpan<byte> valid, int maxDepth)
        where T : class, IJsonModel<T>
    {
        var cursor = new JsonCursor(valid, maxDepth);
        cursor.BeginReading(cursor.Mark());
        return T.Read(ref cursor);
    }

    /// <summary>Reads a document that must be valid.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="utf8">The document.</param>
    /// <param name="options">The limits; <see cref="ValidationOptions.Default"/> if null.</param>
    /// <exception cref="InvalidDocumentException">The document is not valid; its result says why.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8, ValidationOptions? options = null)
        where T : class, IJsonModel<T> =>
        TryParse<T>(utf8, out var value, out var result, options) ? value : throw new InvalidDocumentException(result);

    /// <summary>Everything in which a model violates its schema. The model is written and the bytes are validated: there is one truth.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="value">The model.</param>
    [SkipLocalsInit]
    public static ValidationResult Validate<T>(T value)
        where T : class, IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        Span<byte> scratch = stackalloc byte[ScratchSize];
        var writer = new JsonWriter(scratch);
        value.Write(ref writer);
        var result = IsValid<T>(writer.WrittenSpan) ? ValidationResult.Valid : Validate<T>(writer.WrittenSpan);
        writer.Dispose();
        return result;
    }

    /// <summary>Writes a model as compact UTF-8 JSON, valid or not.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="value">The model.</param>
    [SkipLocalsInit]
    public static byte[] ToUtf8Bytes<T>(T value)
        where T : class, IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        Span<byte> scratch = stackalloc byte[ScratchSize];
        var writer = new JsonWriter(scratch);
        value.Write(ref writer);
        var bytes = writer.WrittenSpan.ToArray();
        writer.Dispose();
        return bytes;
    }

    /// <summary>Writes a model as compact JSON text, valid or not. Mind who reads it: it holds what the model holds.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="value">The model.</param>
    [SkipLocalsInit]
    public static string ToJsonString<T>(T value)
        where T : class, IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        Span<byte> scratch = stackalloc byte[ScratchSize];
        var writer = new JsonWriter(scratch);
        value.Write(ref writer);
        var text = Encoding.UTF8.GetString(writer.WrittenSpan);
        writer.Dispose();
        return text;
    }

    /// <summary>Writes a model as compact UTF-8 JSON, valid or not.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="value">The model.</param>
    /// <param name="output">Where the bytes go.</param>
    public static void WriteTo<T>(T value, IBufferWriter<byte> output)
        where T : class, IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(output);
        var writer = new JsonWriter(output);
        value.Write(ref writer);
        writer.Flush();
    }
}
