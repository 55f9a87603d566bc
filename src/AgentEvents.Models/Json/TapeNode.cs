using System.Text.Json;

namespace AgentEvents.Models.Json;

/// <summary>A token of a JSON value; names of members are tokens too.</summary>
/// <param name="Kind">The kind: <see cref="JsonTokenType.StartObject"/> and <see cref="JsonTokenType.StartArray"/> stand for the whole value.</param>
/// <param name="Start">Where its text starts; only strings, names and numbers have one.</param>
/// <param name="Length">The length of its text.</param>
/// <param name="Count">How many elements or members it holds.</param>
/// <param name="Size">How many nodes it takes with everything in it.</param>
internal readonly record struct TapeNode(JsonTokenType Kind, int Start, int Length, int Count, int Size);
