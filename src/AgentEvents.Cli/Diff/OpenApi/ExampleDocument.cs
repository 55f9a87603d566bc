namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>The document that the examples of the rules are patches of.</summary>
internal static class ExampleDocument
{
    /// <summary>Its text.</summary>
    public const string Text =
        """
        {
          "openapi": "3.1.0",
          "info": { "title": "Pets", "version": "1" },
          "servers": [{ "url": "https://pets.example" }],
          "security": [{ "token": [] }],
          "paths": {
            "/pets": {
              "post": {
                "operationId": "addPet",
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object" } } } },
                "responses": { "201": { "description": "Added." }, "503": { "description": "Not now." } },
                "callbacks": { "added": { "{$request.body#/url}": { "post": { "responses": { "204": { "description": "Taken." } } } } } }
              }
            },
            "/pets/{id}": {
              "get": {
                "operationId": "readPet",
                "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
                "responses": {
                  "200": {
                    "description": "The pet.",
                    "headers": { "ETag": { "schema": { "type": "string" } } },
                    "content": { "application/json": { "schema": { "type": "object" } } }
                  }
                }
              }
            }
          },
          "webhooks": { "petAdded": { "post": { "responses": { "204": { "description": "Taken." } } } } },
          "components": {
            "securitySchemes": {
              "token": { "type": "http", "scheme": "bearer" },
              "key": { "type": "apiKey", "in": "header", "name": "X-Key" },
              "login": {
                "type": "oauth2",
                "flows": { "clientCredentials": { "tokenUrl": "/token", "scopes": { "read": "Read.", "write": "Write." } } }
              }
            }
          }
        }
        """;
}
