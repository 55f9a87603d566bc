namespace AgentEvents.Generator.Emit;

/// <summary>Writes the resolver that tells <c>JsonSerializer</c> about the models without reflection.</summary>
/// <code>
/// var options = new JsonSerializerOptions { TypeInfoResolver = JsonModelResolver.Default };
/// </code>
internal static class ResolverEmitter
{
    /// <summary>The resolver.</summary>
    /// <param name="rootNamespace">Where it comes to stand.</param>
    /// <param name="models">The full names of all models of the assembly.</param>
    public static string Write(string rootNamespace, IEnumerable<string> models)
    {
        var cases = models.OrderBy(m => m, StringComparer.Ordinal).Select(CSharpIdentifier.OfType).Select(model => $$"""
            if (type == typeof({{model}}))
            {
                return global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.CreateValueInfo<{{model}}>(options, new global::AgentEvents.Models.Json.JsonModelConverter<{{model}}>());
            }

            """);
        return Code.Tidy($$"""
            {{Code.Header}}
            namespace {{CSharpIdentifier.OfNamespace(rootNamespace)}};

            /// <summary>
            /// Tells <see cref="global::System.Text.Json.JsonSerializer"/>, ASP.NET Core and the JSON helpers of <c>HttpClient</c> how to read and write every
            /// model of this assembly. It needs no reflection, so it works in trimmed and ahead-of-time compiled programs.
            /// </summary>
            public sealed class JsonModelResolver : global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver
            {
                private JsonModelResolver()
                {
                }

                /// <summary>The resolver: put it into <see cref="global::System.Text.Json.JsonSerializerOptions.TypeInfoResolver"/> or its chain.</summary>
                public static JsonModelResolver Default { get; } = new();

                /// <summary>What is known about a type.</summary>
                /// <param name="type">The type.</param>
                /// <param name="options">The options that it is for.</param>
                /// <returns>Null if the type is no model of this assembly.</returns>
                public global::System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)
                {
                    {{Code.Indent(Code.Lines(cases), 2)}}
                    return null;
                }
            }

            """);
    }
}
