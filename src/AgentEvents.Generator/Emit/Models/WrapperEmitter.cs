using AgentEvents.Generator.Binding;

namespace AgentEvents.Generator.Emit.Models;

/// <summary>Writes the record around a value that is no object.</summary>
/// <code>
/// public sealed partial record EmptyFailureData : FailureData
/// {
///     public required ValueList&lt;RawJson&gt; Value { get; init; }
/// }
/// </code>
internal static class WrapperEmitter
{
    /// <summary>The record.</summary>
    public static string Write(WrapperSpec wrapper) => $$"""
        {{DocsEmitter.Write(wrapper.Docs, wrapper.Definition)}}
        public sealed partial record {{CSharpIdentifier.Of(wrapper.Name)}}{{(wrapper.Union is null ? "" : " : " + CSharpIdentifier.Of(wrapper.Union))}}
        {
            /// <summary>The value.</summary>
            public required {{TypeText.Of(wrapper.Value)}} Value { get; init; }

            /// <summary>The record's name, without the value: it may be somebody's. <c>ToJsonString()</c> has it.</summary>
            public override string ToString() => "{{wrapper.Name}} { Value }";
        }
        """;
}
