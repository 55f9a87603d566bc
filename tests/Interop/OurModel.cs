using System.Reflection;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Interop;

/// <summary>The model of ours for a schema file, found by the names that the file gives it.</summary>
internal abstract class OurModel
{
    /// <summary>The model of a schema.</summary>
    /// <param name="typeName">Its namespace and title.</param>
    public static OurModel Of(string typeName) =>
        (OurModel)Activator.CreateInstance(typeof(OurModel<>).MakeGenericType(typeof(JsonModel).Assembly.GetType(typeName, throwOnError: true)!))!;

    /// <summary>The document as our model writes it after reading it, or what it refuses.</summary>
    public abstract (byte[]? Written, ValidationResult Result) Rewrite(byte[] document);
}

/// <inheritdoc/>
internal sealed class OurModel<T> : OurModel
    where T : class, IJsonModel<T>
{
    /// <inheritdoc/>
    public override (byte[]? Written, ValidationResult Result) Rewrite(byte[] document) =>
        (JsonModel.TryParse<T>(document, out var value, out var result) ? JsonModel.ToUtf8Bytes(value!) : null, result);
}
