using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Tests.Corpus;

/// <summary>One generated model, for tests that hold for all of them.</summary>
public abstract class ModelCase
{
    /// <summary>Every type of the package that is a model, found by reflection so that a new one cannot be forgotten.</summary>
    public static IReadOnlyList<ModelCase> All { get; } =
    [
        .. typeof(JsonModelResolver).Assembly.GetExportedTypes()
            .Where(IsModel)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (ModelCase)Activator.CreateInstance(typeof(ModelCase<>).MakeGenericType(type))!),
    ];

    /// <summary>Options that know our models and nothing else: without the resolver, JsonSerializer would have to use reflection.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions(64);

    public abstract Type Type { get; }

    /// <summary>The model of a schema file.</summary>
    /// <param name="schema">Its path below <c>schemas</c>.</param>
    public static ModelCase ForSchema(string schema) =>
        For(SchemaCatalogue.Entries.FindSchema(schema[..^".schema.json".Length])!.Validator.GetType().GenericTypeArguments[0]);

    public static ModelCase For(Type type) => All.Single(model => model.Type == type);

    public static ModelCase Named(string name) => All.Single(model => model.ToString() == name);

    public static JsonSerializerOptions MakeOptions(int maxDepth) => new() { TypeInfoResolver = JsonModelResolver.Default, MaxDepth = maxDepth };

    /// <summary>Whether the generator has made an accept path for it.</summary>
    public abstract bool HasPath { get; }

    public abstract bool Accepts(ReadOnlySpan<byte> utf8);

    public abstract bool TryAccept(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out object? value);

    public abstract bool TryParseJudged(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out object? value);

    public abstract bool IsValid(ReadOnlySpan<byte> utf8);

    public abstract ValidationResult Validate(ReadOnlySpan<byte> utf8, ValidationOptions? options = null);

    public abstract bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out object? value);

    public abstract bool TryParse(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out object? value,
        out ValidationResult result,
        ValidationOptions? options = null);

    public abstract object Parse(ReadOnlySpan<byte> utf8, ValidationOptions? options = null);

    public abstract object? Deserialize(ReadOnlySpan<byte> utf8, JsonSerializerOptions? options = null);

    public abstract byte[] Serialize(object value);

    public abstract byte[] Write(object value);

    public abstract ValidationResult Validate(object value);

    /// <summary>The name with the provider, for example <c>Sinch.AgentEvent</c>.</summary>
    public override string ToString() => Type.FullName!["AgentEvents.Models.".Length..];

    private static bool IsModel(Type type) => type.GetInterfaces().Any(
        i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IJsonModel<>) && i.GenericTypeArguments[0] == type);
}

/// <summary>The model <typeparamref name="T"/>, through the entry points that its users call.</summary>
public sealed class ModelCase<T> : ModelCase
    where T : class, IJsonModel<T>
{
    private delegate bool Flag(ReadOnlySpan<byte> utf8);

    // The generated member itself, not its generic twin: this is what users call.
    private static readonly Flag GeneratedIsValid = typeof(T).GetMethod("IsValid", [typeof(ReadOnlySpan<byte>)])!.CreateDelegate<Flag>();

    public override Type Type => typeof(T);

    public override bool HasPath { get; } =
        typeof(T).GetMethods(BindingFlags.Static | BindingFlags.NonPublic).Any(m => m.Name.EndsWith(".Accepts", StringComparison.Ordinal));

    public override bool Accepts(ReadOnlySpan<byte> utf8) => T.Accepts(utf8);

    public override bool TryAccept(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out object? value)
    {
        var isAccepted = T.TryAccept(utf8, out var model);
        value = model;
        return isAccepted;
    }

    public override bool TryParseJudged(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out object? value)
    {
        var isValid = JsonModel.TryParseJudged<T>(utf8, out var model);
        value = model;
        return isValid;
    }

    public override bool IsValid(ReadOnlySpan<byte> utf8) => GeneratedIsValid(utf8);

    public override ValidationResult Validate(ReadOnlySpan<byte> utf8, ValidationOptions? options = null) => JsonModel.Validate<T>(utf8, options);

    public override bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out object? value)
    {
        var parsed = JsonModel.TryParse<T>(utf8, out var model);
        value = model;
        return parsed;
    }

    public override bool TryParse(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out object? value,
        out ValidationResult result,
        ValidationOptions? options = null)
    {
        var parsed = JsonModel.TryParse<T>(utf8, out var model, out result, options);
        value = model;
        return parsed;
    }

    public override object Parse(ReadOnlySpan<byte> utf8, ValidationOptions? options = null) => JsonModel.Parse<T>(utf8, options);

    public override object? Deserialize(ReadOnlySpan<byte> utf8, JsonSerializerOptions? options = null) =>
        JsonSerializer.Deserialize<T>(utf8, options ?? Options);

    public override byte[] Serialize(object value) => JsonSerializer.SerializeToUtf8Bytes((T)value, Options);

    public override byte[] Write(object value) => JsonModel.ToUtf8Bytes((T)value);

    public override ValidationResult Validate(object value) => JsonModel.Validate((T)value);
}
