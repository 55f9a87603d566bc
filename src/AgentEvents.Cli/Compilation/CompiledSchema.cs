using System.Reflection;
using System.Runtime.Loader;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Compilation;

/// <summary>A schema that can validate: its assembly is loaded, and unloaded again when this is disposed of.</summary>
internal sealed class CompiledSchema : IDisposable
{
    private readonly AssemblyLoadContext _context;
    private readonly Func<ReadOnlyMemory<byte>, ValidationOptions, ValidationResult> _validate;

    private CompiledSchema(AssemblyLoadContext context, Func<ReadOnlyMemory<byte>, ValidationOptions, ValidationResult> validate)
    {
        _context = context;
        _validate = validate;
    }

    /// <summary>Loads an assembly.</summary>
    /// <param name="image">Its bytes.</param>
    /// <param name="model">The full name of the type that the schema's root became.</param>
    public static CompiledSchema Load(byte[] image, string model)
    {
        // Collectible: a Bowtie session goes through thousands of schemas.
        var context = new AssemblyLoadContext("Schemas", isCollectible: true);
        using var stream = new MemoryStream(image);
        var type = context.LoadFromStream(stream).GetType(model, throwOnError: true)!;
        var make = typeof(CompiledSchema).GetMethod(nameof(ValidatorOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
        return new CompiledSchema(context, (Func<ReadOnlyMemory<byte>, ValidationOptions, ValidationResult>)make.Invoke(null, null)!);
    }

    /// <summary>Everything in which a document violates the schema, up to the limits.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="options">The limits.</param>
    public ValidationResult Validate(ReadOnlyMemory<byte> utf8, ValidationOptions options) => _validate(utf8, options);

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();

    private static Func<ReadOnlyMemory<byte>, ValidationOptions, ValidationResult> ValidatorOf<T>()
        where T : class, IJsonModel<T> =>
        static (utf8, options) => JsonModel.Validate<T>(utf8.Span, options);
}
